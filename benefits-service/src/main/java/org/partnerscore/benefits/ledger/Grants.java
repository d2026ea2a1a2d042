package org.partnerscore.benefits.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** How much partners are entitled to; whoever knows memberships and specializations implements it. */
public interface Grants {

    /**
     * Reads what it needs to know of a partner, on the connection of the ledger's transaction and on no other: many callers waiting for
     * a second connection would wait for each other.
     */
    OfPartner of(Connection connection, String partnerId) throws SQLException;

    /** What one partner is entitled to. */
    @FunctionalInterface
    interface OfPartner {

        /**
         * The grant in force on a day. If there is none: the one that ended last before, else the next one to begin, with its days; else
         * {@link Granted#never()}.
         */
        Granted on(String benefit, LocalDate day);
    }
}
