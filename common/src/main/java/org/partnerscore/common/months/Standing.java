package org.partnerscore.common.months;

import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.BigEndian;

/** A record as it would stand after the import: what its row says, and what is stored where the row says nothing. */
public final class Standing {

    private final Feed feed;
    private final Packing packing;
    private Packed row;

    Standing(Feed feed, Packing packing) {
        this.feed = feed;
        this.packing = packing;
    }

    Standing of(Packed composed) {
        row = composed;
        return this;
    }

    /** Whether the record has this value. */
    public boolean has(Column column) {
        return BigEndian.getInt(row.bytes, value(column)) >= 0;
    }

    /** Value of a column of whole numbers. */
    public long whole(Column column) {
        if (!(column.type() instanceof ColumnType.Whole) || !has(column)) {
            throw new IllegalStateException("The record has no whole number " + column.name());
        }
        return BigEndian.getLong(row.bytes, value(column) + 4);
    }

    private int value(Column column) {
        int index = feed.index(column);
        int at = row.values();
        for (int i = 0; packing.index(i) != index; i++) {
            at = row.after(at);
        }
        return at;
    }
}
