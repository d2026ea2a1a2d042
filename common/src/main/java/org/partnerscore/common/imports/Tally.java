package org.partnerscore.common.imports;

import org.partnerscore.common.rows.Written;

/** What became of the rows of an import: {@code received = created + updated + unchanged + rejected}. */
record Tally(long received, long created, long updated, long unchanged, long rejected) {

    Tally {
        if (received != created + updated + unchanged + rejected) {
            throw new IllegalArgumentException("Rows do not add up");
        }
    }

    static Tally of(long received, long rejected, Written written) {
        long unchanged = received - rejected - written.created() - written.updated();
        return new Tally(received, written.created(), written.updated(), unchanged, rejected);
    }

    /** None of the rows was kept, because one was rejected. */
    static Tally allRejected(long received) {
        return new Tally(received, 0, 0, 0, received);
    }
}
