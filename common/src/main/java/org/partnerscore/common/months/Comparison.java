package org.partnerscore.common.months;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.Bytes;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.common.rows.Written;

/** Goes through sorted rows and stored ones at once and tells which are new, changed and equal; counts them. */
final class Comparison {

    private final Feed feed;
    private final Packing packing;
    private final MonthlyCheck check;
    private final Rejections rejections;
    private final TouchedRows touched;
    private final long allSent;
    private final Standing standing;
    private final Bytes composed = new Bytes();
    private final Packed record = new Packed();
    private long created;
    private long updated;

    Comparison(Feed feed, Packing packing, MonthlyCheck check, Rejections rejections, TouchedRows touched) {
        this.feed = feed;
        this.packing = packing;
        this.check = check;
        this.rejections = rejections;
        this.touched = touched;
        this.allSent = (1L << feed.columns().size()) - 1;
        this.standing = new Standing(feed, packing);
    }

    Written written() {
        return new Written(created, updated);
    }

    /**
     * @param stored already at its first row
     * @param more whether it has one
     */
    void run(Records rows, Records stored, boolean more, Sink news, Sink changes) throws SQLException {
        boolean left = more;
        while (rows.next()) {
            Packed row = rows.row();
            int order = 1;
            while (left && (order = stored.row().compareKey(row)) < 0) {
                left = stored.next();
            }
            if (left && order == 0) {
                meet(row, stored.row(), changes);
            } else {
                create(row, news);
            }
        }
    }

    /** A new record has every required value; a row may leave out only what is stored. */
    private void create(Packed row, Sink news) throws SQLException {
        if (row.sent() != allSent) {
            for (int i = 0; i < packing.valueCount(); i++) {
                Column column = feed.columns().get(packing.index(i));
                if (column.required() && !sent(row, i)) {
                    String message = column.name() + " is required for a new record.";
                    rejections.add(row.line(), packing.keyText(row), RowError.invalid("REQUIRED", message));
                    return;
                }
            }
        }
        news.add(row);
        touched.add(row);
        created++;
    }

    private void meet(Packed row, Packed stored, Sink changes) throws SQLException {
        if (!differs(row, stored)) {
            return;
        }
        Packed wanted = row;
        if (row.sent() != allSent) {
            wanted = compose(row, stored);
            Optional<RowError> error = check.check(standing.of(wanted));
            if (error.isPresent()) {
                rejections.add(row.line(), packing.keyText(row), error.get());
                return;
            }
        }
        changes.add(wanted);
        touched.add(row);
        updated++;
    }

    private boolean differs(Packed row, Packed stored) {
        int said = row.values();
        int known = stored.values();
        if (row.sent() == allSent) {
            return !Arrays.equals(row.bytes, said, row.end(), stored.bytes, known, stored.end());
        }
        for (int i = 0; i < packing.valueCount(); i++) {
            int saidEnd = row.after(said);
            int knownEnd = stored.after(known);
            if (sent(row, i) && !Arrays.equals(row.bytes, said, saidEnd, stored.bytes, known, knownEnd)) {
                return true;
            }
            said = saidEnd;
            known = knownEnd;
        }
        return false;
    }

    private Packed compose(Packed row, Packed stored) {
        composed.cut(0);
        composed.put(row.bytes, row.start, row.values());
        int said = row.values();
        int known = stored.values();
        for (int i = 0; i < packing.valueCount(); i++) {
            int saidEnd = row.after(said);
            int knownEnd = stored.after(known);
            if (sent(row, i)) {
                composed.put(row.bytes, said, saidEnd);
            } else {
                composed.put(stored.bytes, known, knownEnd);
            }
            said = saidEnd;
            known = knownEnd;
        }
        Packing.end(composed, 0);
        return record.at(composed.array(), 0);
    }

    private boolean sent(Packed row, int value) {
        return (row.sent() >>> packing.index(value) & 1) != 0;
    }
}
