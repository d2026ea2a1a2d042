package org.partnerscore.common.rows;

/** How many rows were created and updated. */
public record Written(long created, long updated) {

    public static final Written NOTHING = new Written(0, 0);

    public Written andUpdated(long more) {
        return new Written(created, updated + more);
    }
}
