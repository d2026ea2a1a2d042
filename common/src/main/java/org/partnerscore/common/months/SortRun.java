package org.partnerscore.common.months;

import java.util.Arrays;
import org.partnerscore.common.rows.Bytes;

/** Rows in memory, put in any order and read in that of their keys. */
final class SortRun {

    private final Bytes bytes = new Bytes();
    private int[] starts = new int[16];
    private int count;

    /** Where the next row is to be packed. */
    Bytes begin() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = bytes.size();
        return bytes;
    }

    int size() {
        return bytes.size();
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        bytes.cut(0);
        count = 0;
    }

    /** Merge sort: rows that come in order, as many feeds do, are only looked through. */
    void sort() {
        sort(Arrays.copyOf(starts, count), starts, 0, count);
    }

    private void sort(int[] from, int[] to, int low, int high) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) >>> 1;
        sort(to, from, low, middle);
        sort(to, from, middle, high);
        if (inOrder(from[middle - 1], from[middle])) {
            System.arraycopy(from, low, to, low, high - low);
            return;
        }
        for (int left = low, right = middle, i = low; i < high; i++) {
            boolean takeLeft = right == high || left < middle && inOrder(from[left], from[right]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private boolean inOrder(int one, int other) {
        return Packed.compare(bytes.array(), one, bytes.array(), other) <= 0;
    }

    /** The sorted rows, one behind the other. */
    void writeTo(TempFile file, Bytes scratch) {
        scratch.cut(0);
        byte[] array = bytes.array();
        for (int i = 0; i < count; i++) {
            scratch.put(array, starts[i], starts[i] + Packed.length(array, starts[i]));
            if (scratch.size() >= 64 * 1024 || i == count - 1) {
                file.append(scratch.array(), 0, scratch.size());
                scratch.cut(0);
            }
        }
    }

    Records sorted() {
        sort();
        var row = new Packed();
        return new Records() {
            private int next;

            @Override
            public boolean next() {
                if (next == count) {
                    return false;
                }
                row.at(bytes.array(), starts[next++]);
                return true;
            }

            @Override
            public Packed row() {
                return row;
            }
        };
    }
}
