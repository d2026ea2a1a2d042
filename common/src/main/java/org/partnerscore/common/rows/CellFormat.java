package org.partnerscore.common.rows;

import java.time.YearMonth;
import org.partnerscore.common.feed.ColumnType;

/** Reads cells of one column type: checks the value and puts its canonical text into the row. */
abstract class CellFormat {

    private final Cell.Kind kind;
    private final Misfit misfit;

    CellFormat(Cell.Kind kind, String code, String expectation) {
        this.kind = kind;
        this.misfit = new Misfit(code, expectation);
    }

    /**
     * @param current the last month that a month column takes
     */
    static CellFormat of(ColumnType type, YearMonth current) {
        if (type instanceof ColumnType.Text text) {
            return TextFormats.text(text.maxLength());
        } else if (type instanceof ColumnType.Code code) {
            return TextFormats.code(code.maxLength());
        } else if (type instanceof ColumnType.Slug) {
            return TextFormats.slug();
        } else if (type instanceof ColumnType.SlugList) {
            return TextFormats.slugs();
        } else if (type instanceof ColumnType.Choice choice) {
            return TextFormats.choice(choice.values());
        } else if (type instanceof ColumnType.Uuid) {
            return TextFormats.uuid();
        } else if (type instanceof ColumnType.Day) {
            return TimeFormats.day();
        } else if (type instanceof ColumnType.Month month) {
            return TimeFormats.month(month.first(), current);
        } else if (type instanceof ColumnType.Whole) {
            return new NumberFormat(15, 0);
        } else if (type instanceof ColumnType.Amount) {
            return new NumberFormat(12, 6);
        }
        throw new IllegalArgumentException("No format for " + type);
    }

    final Cell.Kind kind() {
        return kind;
    }

    final void read(Cell cell, Bytes out) throws Misfit {
        if (!cell.is(kind) || !accept(cell, out)) {
            throw misfit;
        }
    }

    /** Puts the value; false if it is none of this type. */
    abstract boolean accept(Cell cell, Bytes out) throws Misfit;
}
