package org.partnerscore.associations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.RowCheck;

/**
 * The rules of a single write with {@code If-Match}: under the feed's lock the record must still have the version that
 * the tag was compared with, else somebody else's change would be lost.
 *
 * @param rules of a feed whose key is its first column alone
 */
public record AsSeen(FeedRules rules, int version) implements FeedRules {

    @Override
    public Feed feed() {
        return rules.feed();
    }

    @Override
    public RowCheck begin(Connection connection) throws SQLException {
        return rules.begin(connection);
    }

    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        String key = feed().columns().get(0).sqlName();
        String sql =
                "select from %s join %s using (%s) where version = ?".formatted(staging.table(), feed().table(), key);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, version);
            try (ResultSet same = statement.executeQuery()) {
                if (!same.next()) {
                    throw Refusal.stale("The resource has been changed at this moment by somebody else.");
                }
            }
        }
        rules.settle(connection, staging);
    }

    @Override
    public void merged(Connection connection, Staging staging) throws SQLException {
        rules.merged(connection, staging);
    }

    @Override
    public Optional<String> keysTouched(String written) {
        return rules.keysTouched(written);
    }
}
