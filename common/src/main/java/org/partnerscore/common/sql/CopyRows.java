package org.partnerscore.common.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by {@code COPY}, as part of the connection's transaction; they are there after {@link #end()}. */
public final class CopyRows implements AutoCloseable {

    private static final int FLUSH_AT = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder();

    /** @param into the table, with its columns where not all are given */
    public CopyRows(Connection connection, String into) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    /** Adds a row; each cell is written as its {@code toString} says, null as null. */
    public void add(Object... cells) throws SQLException {
        for (int cell = 0; cell < cells.length; cell++) {
            if (cell > 0) {
                waiting.append('\t');
            }
            append(cells[cell]);
        }
        waiting.append('\n');
        if (waiting.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void append(Object cell) {
        if (cell == null) {
            waiting.append("\\N");
            return;
        }
        String text = cell.toString();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '\\' -> waiting.append("\\\\");
                case '\t' -> waiting.append("\\t");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                default -> waiting.append(next);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = waiting.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        waiting.setLength(0);
    }

    public void end() throws SQLException {
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
