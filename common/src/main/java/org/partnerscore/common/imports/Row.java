package org.partnerscore.common.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One row whose cells are right by type. It is reused for the next row: read what you need and let go. Ask
 * {@link #has} before reading a column that may be empty or absent.
 */
public final class Row {

    /** Whether the row gives this column a value; false for an empty cell and for a column that was not sent. */
    public boolean has(Column column) {
        throw new UnsupportedOperationException();
    }

    /** Whether the row says anything about this column: a value, or that it be cleared. */
    public boolean sent(Column column) {
        throw new UnsupportedOperationException();
    }

    /** Value of a text, code, slug, choice or UUID (lower case) column. */
    public String text(Column column) {
        throw new UnsupportedOperationException();
    }

    public List<String> list(Column column) {
        throw new UnsupportedOperationException();
    }

    public LocalDate day(Column column) {
        throw new UnsupportedOperationException();
    }

    public YearMonth month(Column column) {
        throw new UnsupportedOperationException();
    }

    public long whole(Column column) {
        throw new UnsupportedOperationException();
    }

    public BigDecimal amount(Column column) {
        throw new UnsupportedOperationException();
    }
}
