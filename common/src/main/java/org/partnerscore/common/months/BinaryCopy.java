package org.partnerscore.common.months;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.partnerscore.common.rows.Bytes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes packed rows into a table in the binary format of {@code COPY}. */
final class BinaryCopy implements Sink, AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLUSH_AT = 64 * 1024;

    private final CopyIn copy;
    private final Packing packing;
    private final int fields;
    private final byte[] tail;
    private final Bytes out = new Bytes();

    private BinaryCopy(Connection connection, Packing packing, String command, int fields, byte[] tail)
            throws SQLException {
        this.packing = packing;
        this.fields = fields;
        this.tail = tail;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        out.put(SIGNATURE, 0, SIGNATURE.length);
        out.putLong(0); // no flags, no extension
    }

    /** Into a table of keys and values only. */
    static BinaryCopy of(Connection connection, Packing packing, String table) throws SQLException {
        String command = "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, packing.columns(""));
        return new BinaryCopy(connection, packing, command, packing.fields(), new byte[0]);
    }

    /**
     * Into a table of records, as their first versions.
     *
     * @param options of {@code COPY}, each after a comma
     */
    static BinaryCopy ofRecords(Connection connection, Packing packing, String table, Instant now, String options)
            throws SQLException {
        String command = "COPY %s (%s, version, recorded_at) FROM STDIN (FORMAT binary%s)"
                .formatted(table, packing.columns(""), options);
        var version = new Bytes();
        version.putInt(Integer.BYTES);
        version.putInt(1);
        version.putInt(Long.BYTES);
        version.putLong(
                ChronoUnit.MICROS.between(FieldFormat.EPOCH.atStartOfDay().toInstant(ZoneOffset.UTC), now));
        byte[] tail = Arrays.copyOf(version.array(), version.size());
        return new BinaryCopy(connection, packing, command, packing.fields() + 2, tail);
    }

    @Override
    public void add(Packed row) throws SQLException {
        out.putShort(fields);
        packing.unpack(row, out);
        out.put(tail, 0, tail.length);
        if (out.size() >= FLUSH_AT) {
            flush();
        }
    }

    void addAll(Records rows) throws SQLException {
        while (rows.next()) {
            add(rows.row());
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.size());
        out.cut(0);
    }

    void end() throws SQLException {
        out.putShort(-1);
        flush();
        copy.endCopy();
    }

    /** Takes back what was written, unless it came to its end. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
