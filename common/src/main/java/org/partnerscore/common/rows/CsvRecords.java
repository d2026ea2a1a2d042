package org.partnerscore.common.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.feed.Formulas;
import org.partnerscore.common.problem.Refusal;

/**
 * CSV by RFC 4180, from bytes. A record that is wrong ends where the next line starts outside of quotes, and the next
 * record is read as if nothing had happened. (Why not a library: docs/decisions/0004-our-own-csv-reader.md.)
 */
final class CsvRecords implements RecordReader {

    private static final RowError TOO_LARGE =
            RowError.invalid("RECORD_TOO_LARGE", "A record has at most " + Window.RECORD_LIMIT + " bytes.");
    private static final RowError MALFORMED_QUOTE = RowError.invalid(
            "MALFORMED_QUOTE", "A cell with a quote in it must be quoted as a whole, with the quote doubled.");
    private static final RowError UNTERMINATED_QUOTE =
            RowError.invalid("UNTERMINATED_QUOTE", "The quote that opens a cell of this record is never closed.");

    private final Window window;
    private final int[] columns;
    private final Cell cell = new Cell();
    private final Bytes unquoted = new Bytes();

    private final int[] from = new int[64];
    private final int[] to = new int[64];
    private final boolean[] doubled = new boolean[64];
    private int cells;
    private int length;
    private long nextLine = 1;
    private RowError error;

    CsvRecords(InputStream body, Feed feed) throws IOException {
        window = new Window(body);
        columns = header(feed);
    }

    @Override
    public boolean next(Row row) throws IOException {
        row.begin(nextLine);
        if (window.atEnd() || !cut()) {
            return false;
        }
        if (window.tooLarge(length)) {
            row.refuse(TOO_LARGE);
            return true;
        }
        if (error != null) {
            row.refuse(error);
        } else if (cells != columns.length) {
            row.refuse(RowError.invalid(
                    "WRONG_CELL_COUNT", "The header has " + columns.length + " cells, this record has " + cells + "."));
        }
        for (int i = 0; i < columns.length && i < cells; i++) {
            row.take(columns[i], cell(i));
        }
        row.end();
        return true;
    }

    private int[] header(Feed feed) throws IOException {
        if (window.atEnd()) {
            throw Refusal.invalid("EMPTY_BODY", "The body is empty; a header is required.");
        }
        cut();
        boolean readable = error == null && !window.tooLarge(length) && length > 0 && cells <= from.length;
        List<String> names = new ArrayList<>();
        for (int i = 0; readable && i < cells; i++) {
            names.add(cell(i).text());
            readable = cell.characters() >= 0 && !cell.hasControl();
        }
        if (!readable) {
            throw Refusal.invalid("UNREADABLE_HEADER", "The first line is no CSV header in UTF-8.");
        }
        return Header.columns(names, feed);
    }

    /** Finds the cells of the next record; false if there is only the line end that may close a file. */
    private boolean cut() throws IOException {
        window.begin();
        cells = 0;
        error = null;
        int end;
        do {
            end = nextCell();
        } while (end == ',');
        nextLine++;
        length = withoutLineEnd(0, end);
        return length > 0 || !window.atEnd();
    }

    /** Reads one cell and answers what ended it: a comma, a line feed or the end of the body. */
    private int nextCell() throws IOException {
        int start = window.offset();
        int next = window.read();
        if (next == '"') {
            return quotedCell();
        }
        while (!ends(next)) {
            if (next == '"') {
                error = MALFORMED_QUOTE;
            }
            next = window.read();
        }
        add(start, withoutLineEnd(start, next), false);
        return next;
    }

    private int quotedCell() throws IOException {
        int start = window.offset();
        boolean quotes = false;
        while (true) {
            int next = window.read();
            if (next == '\n') {
                nextLine++;
            } else if (next < 0) {
                error = UNTERMINATED_QUOTE;
                add(start, window.offset(), quotes);
                return next;
            } else if (next == '"') {
                int end = window.offset() - 1;
                next = window.read();
                if (next != '"') {
                    add(start, end, quotes);
                    return afterQuote(next);
                }
                quotes = true;
            }
        }
    }

    private int afterQuote(int first) throws IOException {
        int next = first == '\r' ? window.read() : first;
        if (!ends(next) || first == '\r' && next == ',') {
            error = MALFORMED_QUOTE;
        }
        while (!ends(next)) {
            next = window.read();
        }
        return next;
    }

    private static boolean ends(int next) {
        return next == ',' || next == '\n' || next < 0;
    }

    private int withoutLineEnd(int start, int ending) {
        int end = window.offset() - (ending < 0 ? 0 : 1);
        boolean carriageReturn = ending != ',' && end > start && window.bytes()[window.start() + end - 1] == '\r';
        return carriageReturn ? end - 1 : end;
    }

    private void add(int start, int end, boolean quotes) {
        if (cells < from.length) {
            from[cells] = start;
            to[cells] = end;
            doubled[cells] = quotes;
        }
        cells++;
    }

    private Cell cell(int index) {
        byte[] bytes = window.bytes();
        int start = window.start() + from[index];
        int end = window.start() + to[index];
        if (!doubled[index]) {
            return cell.set(Cell.Kind.ANY, bytes, Formulas.begin(bytes, start, end), end);
        }
        unquoted.cut(0);
        for (int i = start; i < end; i++) {
            unquoted.putByte(bytes[i]);
            if (bytes[i] == '"') {
                i++; // the second of two quotes
            }
        }
        int size = unquoted.size();
        return cell.set(Cell.Kind.ANY, unquoted.array(), Formulas.begin(unquoted.array(), 0, size), size);
    }
}
