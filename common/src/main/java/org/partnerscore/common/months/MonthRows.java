package org.partnerscore.common.months;

import java.sql.SQLException;
import org.partnerscore.common.rows.Bytes;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.RowError;

/** Sorted rows month by month, each key once: its first line counts, later ones are rejected. */
final class MonthRows implements Records {

    private final Records sorted;
    private final Packing packing;
    private final Rejections rejections;
    private final Bytes kept = new Bytes();
    private final Packed row = new Packed();
    private int month;
    private boolean more;
    private boolean fresh;

    MonthRows(Records sorted, Packing packing, Rejections rejections) throws SQLException {
        this.sorted = sorted;
        this.packing = packing;
        this.rejections = rejections;
        this.more = sorted.next();
    }

    /** Goes to the next month, in days since the year 2000, once the one before is read to its end; false if there is none. */
    boolean nextMonth() {
        if (more) {
            month = sorted.row().month();
            fresh = true;
        }
        return more;
    }

    int month() {
        return month;
    }

    @Override
    public boolean next() throws SQLException {
        if (!fresh) {
            rejectDoubles();
        }
        fresh = false;
        if (!more || sorted.row().month() != month) {
            return false;
        }
        Packed next = sorted.row();
        kept.cut(0);
        kept.put(next.bytes, next.start, next.end());
        row.at(kept.array(), 0);
        more = sorted.next();
        return true;
    }

    private void rejectDoubles() throws SQLException {
        while (more && sorted.row().compareKey(row) == 0) {
            Packed twice = sorted.row();
            String message = "This key stands on line %d already.".formatted(row.line());
            rejections.add(twice.line(), packing.keyText(twice), RowError.invalid("DUPLICATE_KEY", message));
            more = sorted.next();
        }
    }

    @Override
    public Packed row() {
        return row;
    }
}
