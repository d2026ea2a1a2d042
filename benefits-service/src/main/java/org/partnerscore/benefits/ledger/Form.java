package org.partnerscore.benefits.ledger;

/** How a quantity is put to use. */
public enum Form {
    /** Given to a person, and to another one later: activated by assigning it. */
    SEAT,
    /** Activated with a key, each key once and whole; seats are assigned from what is activated. */
    KEY,
    /** Money for one person: activated by assigning it. */
    CREDIT,
    /** Used up: an hour, an incident. The holder is what it was used for. */
    COUNT
}
