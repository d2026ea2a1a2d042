package org.partnerscore.benefits.ledger;

/** What identifiers look like. */
final class Ids {

    static final String BENEFIT = "[a-z0-9-]{1,64}";
    static final String HOLDER = "[A-Za-z0-9._-]{1,64}";
    static final String KEY = "[A-Za-z0-9._-]{1,64}";
    static final String IDEMPOTENCY = "[\\x21-\\x7e]{1,128}";

    private Ids() {}
}
