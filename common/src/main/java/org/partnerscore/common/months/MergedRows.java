package org.partnerscore.common.months;

import java.sql.SQLException;
import java.util.List;

/** Rows of several sorted sources in one order: a heap of the sources by the row each stands at. */
final class MergedRows implements Records {

    private final Records[] heap;
    private int size;
    private boolean begun;

    MergedRows(List<Records> sources) {
        heap = sources.toArray(Records[]::new);
    }

    @Override
    public boolean next() throws SQLException {
        if (!begun) {
            begin();
        } else if (size > 0) {
            if (!heap[0].next()) {
                heap[0] = heap[--size];
            }
            sink(0);
        }
        return size > 0;
    }

    @Override
    public Packed row() {
        return heap[0].row();
    }

    private void begin() throws SQLException {
        begun = true;
        for (Records source : heap) {
            if (source.next()) {
                heap[size++] = source;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void sink(int from) {
        int at = from;
        Records sinking = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], sinking)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = sinking;
    }

    private static boolean isBefore(Records one, Records other) {
        Packed left = one.row();
        Packed right = other.row();
        return Packed.compare(left.bytes, left.start, right.bytes, right.start) < 0;
    }
}
