package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.SQLException;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.Bytes;
import org.partnerscore.common.rows.Cell;
import org.partnerscore.common.rows.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a staging table in the text format of {@code COPY}. */
final class CopyWriter implements AutoCloseable {

    private static final int FLUSH_AT = 64 * 1024;
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] NO_ELEMENTS = {'{', '}'};

    private final CopyIn copy;
    private final Feed feed;
    private final Bytes out = new Bytes();
    private final Cell value = new Cell();

    CopyWriter(Connection connection, Feed feed, String table) throws SQLException {
        this.feed = feed;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    void write(Row row) throws SQLException {
        out.putNumber(row.line());
        out.putByte('\t');
        out.putNumber(row.sentColumns());
        for (int i = 0; i < feed.columns().size(); i++) {
            out.putByte('\t');
            if (row.has(i)) {
                putEscaped(row.value(i, value));
            } else if (feed.columns().get(i).type() instanceof ColumnType.SlugList) {
                out.put(NO_ELEMENTS, 0, NO_ELEMENTS.length);
            } else {
                out.put(NULL, 0, NULL.length);
            }
        }
        out.putByte('\n');
        if (out.size() >= FLUSH_AT) {
            flush();
        }
    }

    private void putEscaped(Cell cell) {
        int from = cell.from();
        for (int i = from; i < cell.to(); i++) {
            byte next = cell.bytes()[i];
            if (next == '\\' || next == '\n' || next == '\r' || next == '\t') {
                out.put(cell.bytes(), from, i);
                out.putByte('\\');
                out.putByte(next == '\n' ? 'n' : next == '\r' ? 'r' : next == '\t' ? 't' : '\\');
                from = i + 1;
            }
        }
        out.put(cell.bytes(), from, cell.to());
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.size());
        out.cut(0);
    }

    void end() throws SQLException {
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
