package org.partnerscore.benefits.standing;

/** How the id of a partner is written. */
public final class PartnerId {

    public static final String PATTERN = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}";

    private PartnerId() {}
}
