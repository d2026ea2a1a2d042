package org.partnerscore.common.months;

import java.sql.Connection;
import java.sql.SQLException;
import org.partnerscore.common.rows.BigEndian;
import org.partnerscore.common.rows.Bytes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Stored rows in the order of their keys, read with {@code COPY} in binary. The connection is busy until it is closed. */
final class StoredRows implements Records, AutoCloseable {

    /** A signature of 11 bytes, flags and the length of an extension. */
    private static final int HEADER = 19;

    private final CopyOut copy;
    private final Packing packing;
    private final Bytes packed = new Bytes();
    private final Packed row = new Packed();
    private boolean begun;

    /** @param select a query of the feed's keys and values, by key */
    StoredRows(Connection connection, Packing packing, String select) throws SQLException {
        this.packing = packing;
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
    }

    @Override
    public boolean next() throws SQLException {
        byte[] message = copy.isActive() ? copy.readFromCopy() : null;
        int from = 0;
        if (!begun && message != null) {
            begun = true;
            from = HEADER + BigEndian.getInt(message, HEADER - 4);
            if (from == message.length) {
                from = 0;
                message = copy.readFromCopy();
            }
        }
        if (message == null || BigEndian.getShort(message, from) < 0) {
            readOn();
            return false;
        }
        packed.cut(0);
        packing.pack(message, from + 2, message.length, packed);
        row.at(packed.array(), 0);
        return true;
    }

    @Override
    public Packed row() {
        return row;
    }

    /** Reads what is left, so that the connection is free again: to break it off would break off the transaction. */
    void readOn() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // read on
        }
    }

    @Override
    public void close() throws SQLException {
        readOn();
    }
}
