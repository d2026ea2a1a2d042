package org.partnerscore.scoring.deferred;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;

/** One row to be written some time later, unless a newer one for the same key comes before. */
public interface DeferredWrite {

    /** Names the row. */
    String key();

    /** About how much memory it holds while it waits. */
    int bytes();

    /** Feeds in everything that makes a difference: the same digest soon after is not written again. */
    void digest(MessageDigest digest);

    void write(Connection connection, byte[] digest) throws SQLException;
}
