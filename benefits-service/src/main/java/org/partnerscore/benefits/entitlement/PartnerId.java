package org.partnerscore.benefits.entitlement;

/** How the id of a partner is written. */
final class PartnerId {

    static final String PATTERN = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}";

    private PartnerId() {}
}
