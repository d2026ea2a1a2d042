package org.partnerscore.common.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;

/**
 * One row whose cells are right by type. It is reused for the next row: read what you need and let go. Ask
 * {@link #has} before reading a column that may be empty or absent.
 */
public final class Row {

    private static final int MONTH_LENGTH = "2023-08".length();

    private final Feed feed;
    private final CellFormat[] formats;
    private final int[] from;
    private final int[] to;
    private final Bytes values = new Bytes();
    private long sent;
    private long filled;
    private long line;
    private RowError error;

    Row(Feed feed, YearMonth current) {
        this.feed = feed;
        this.formats = feed.columns().stream()
                .map(column -> CellFormat.of(column.type(), current))
                .toArray(CellFormat[]::new);
        this.from = new int[formats.length];
        this.to = new int[formats.length];
    }

    /** For rows that are read at an instant. */
    public static Row at(Feed feed, Instant now) {
        return new Row(feed, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    }

    /** Whether the row gives this column a value; false for an empty cell and for a column that was not sent. */
    public boolean has(Column column) {
        return has(feed.index(column));
    }

    /** Whether the row says anything about this column: a value, or that it be cleared. */
    public boolean sent(Column column) {
        return sent(feed.index(column));
    }

    /** Value of a text, code, slug, choice or UUID (lower case) column. */
    public String text(Column column) {
        int index = feed.index(column);
        if (!has(index)) {
            throw new IllegalStateException("The row has no " + column.name());
        }
        return text(index);
    }

    /** Value of a list column, sorted; empty if the row has none. */
    public List<String> list(Column column) {
        if (!has(column) || text(column).equals("{}")) {
            return List.of();
        }
        String braced = text(column);
        return List.of(braced.substring(1, braced.length() - 1).split(","));
    }

    public LocalDate day(Column column) {
        return LocalDate.parse(text(column));
    }

    public YearMonth month(Column column) {
        return YearMonth.from(day(column));
    }

    public long whole(Column column) {
        return Long.parseLong(text(column));
    }

    public BigDecimal amount(Column column) {
        return new BigDecimal(text(column));
    }

    /** Forgets the row before. */
    void begin(long newLine) {
        line = newLine;
        values.cut(0);
        sent = 0;
        filled = 0;
        error = null;
    }

    /** Takes the value of a column. One that does not fit is the row's error and never shown: nobody knows what or whom it tells of. */
    void take(int index, Cell cell) {
        sent |= 1L << index;
        if (cell.isEmpty() && cell.is(formats[index].kind())) {
            return;
        }
        from[index] = values.size();
        try {
            formats[index].read(cell, values);
        } catch (Misfit misfit) {
            refuse(describe(feed.columns().get(index), cell, misfit));
            values.cut(from[index]);
            return;
        }
        to[index] = values.size();
        filled |= 1L << index;
    }

    /** No more values come: what must be there, is it? */
    void end() {
        for (int i = 0; i < formats.length && error == null; i++) {
            Column column = feed.columns().get(i);
            if (column.required() && !has(i) && (column.key() || sent(i))) {
                refuse(RowError.invalid(column, "REQUIRED", column.name() + " is required."));
            }
        }
    }

    private static RowError describe(Column column, Cell cell, Misfit misfit) {
        if (cell.characters() < 0) {
            return RowError.invalid(column, "INVALID_UTF8", column.name() + " is not UTF-8.");
        }
        if (cell.hasControl()) {
            return RowError.invalid(
                    column, "INVALID_CHARACTER", column.name() + " must not contain control characters.");
        }
        return RowError.invalid(column, misfit.code(), column.name() + " " + misfit.getMessage() + ".");
    }

    /** Refuses the row; the first reason stands. */
    void refuse(RowError reason) {
        if (error == null) {
            error = reason;
        }
    }

    /** Refuses the row for a reason that overrules all others. */
    void replaceError(RowError reason) {
        error = reason;
    }

    public Optional<RowError> error() {
        return Optional.ofNullable(error);
    }

    /** The key as it is written on the wire, as far as it was sent and could be read. */
    public String key() {
        return feed.columns().stream()
                .filter(Column::key)
                .map(column -> keyPart(column, feed.index(column)))
                .collect(Collectors.joining("/"));
    }

    private String keyPart(Column column, int index) {
        if (!has(index)) {
            return "";
        }
        return column.type() instanceof ColumnType.Month ? text(index).substring(0, MONTH_LENGTH) : text(index);
    }

    public long line() {
        return line;
    }

    public long sentColumns() {
        return sent;
    }

    boolean sent(int index) {
        return (sent >>> index & 1) != 0;
    }

    public boolean has(int index) {
        return (filled >>> index & 1) != 0;
    }

    /** The canonical text of a value, as COPY takes it but for escaping. */
    public Cell value(int index, Cell into) {
        return into.set(Cell.Kind.ANY, values.array(), from[index], to[index]);
    }

    private String text(int index) {
        return values.text(from[index], to[index]);
    }
}
