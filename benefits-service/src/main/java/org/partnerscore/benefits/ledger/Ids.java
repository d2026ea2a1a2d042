package org.partnerscore.benefits.ledger;

/** What the names of benefits and of a caller's own requests look like. */
final class Ids {

    static final String BENEFIT = "[a-z0-9-]{1,64}";
    static final String IDEMPOTENCY = "[\\x21-\\x7e]{1,128}";

    private Ids() {}
}
