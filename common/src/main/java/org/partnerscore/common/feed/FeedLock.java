package org.partnerscore.common.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One transaction at a time changes the tables of a feed: whoever has the lock, to the end of its transaction. */
public final class FeedLock {

    private static final String KEY = "hashtextextended('feed ' || ?, 0)";

    private FeedLock() {}

    /** Waits for the feed and those it touches; the order is the same for all. */
    public static void take(Connection connection, Feed feed) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(" + KEY + ")")) {
            for (String name : feed.locks()) {
                lock.setString(1, name);
                lock.execute();
            }
        }
    }

    /** Whether the feed, without those it touches, was free and is now taken. */
    public static boolean tryTake(Connection connection, Feed feed) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(" + KEY + ")")) {
            lock.setString(1, feed.name());
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
