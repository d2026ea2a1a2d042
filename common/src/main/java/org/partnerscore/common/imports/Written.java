package org.partnerscore.common.imports;

/** How many rows were created and updated. */
record Written(long created, long updated) {

    static final Written NOTHING = new Written(0, 0);

    Written andUpdated(long more) {
        return new Written(created, updated + more);
    }
}
