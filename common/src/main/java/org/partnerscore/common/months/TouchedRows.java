package org.partnerscore.common.months;

import java.util.Arrays;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.rows.Bytes;

/** Tells whom rows touch. They come by key, so that most touch whom the one before touched: that costs a look. */
final class TouchedRows {

    private final Packing packing;
    private final int part;
    private final Touched touched;
    private final Bytes last = new Bytes();

    TouchedRows(Packing packing, Column key, Touched touched) {
        this.packing = packing;
        this.part = packing.part(key);
        this.touched = touched;
    }

    void add(Packed row) {
        if (touched.isEverybody()) {
            return;
        }
        int start = packing.partStart(row, part);
        int end = packing.keyEnd(row, start, part);
        if (!Arrays.equals(last.array(), 0, last.size(), row.bytes, start, end)) {
            last.cut(0);
            last.put(row.bytes, start, end);
            touched.add(packing.partText(row, part));
        }
    }
}
