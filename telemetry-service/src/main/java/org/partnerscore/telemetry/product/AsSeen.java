package org.partnerscore.telemetry.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.problem.Refusal;

/**
 * The rules of a single write with {@code If-Match}: under the feed's lock the product must still have the version that
 * the tag was compared with, else somebody else's change would be lost.
 */
record AsSeen(ProductFeed rules, int version) implements FeedRules {

    @Override
    public Feed feed() {
        return rules.feed();
    }

    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        String sql = "select from product join " + staging.table() + " using (product) where version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, version);
            try (ResultSet same = statement.executeQuery()) {
                if (!same.next()) {
                    throw Refusal.stale("The product has been changed at this moment by somebody else.");
                }
            }
        }
    }
}
