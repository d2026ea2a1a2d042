package org.partnerscore.common.months;

import java.util.Arrays;
import org.partnerscore.common.rows.BigEndian;

/**
 * A row in bytes that belong to somebody else: its length and that of its key, the key, the line, which columns it says
 * something about, and the values. Keys compare byte by byte as the database orders them, the month first; values are
 * as PostgreSQL sends them, so equal values are equal bytes. ({@link Packing} knows the columns.)
 */
final class Packed {

    /** Bytes before the key. */
    static final int HEAD = 6;

    /** Bytes between the key and the values. */
    static final int MIDDLE = 16;

    byte[] bytes;
    int start;

    Packed at(byte[] newBytes, int newStart) {
        bytes = newBytes;
        start = newStart;
        return this;
    }

    static int length(byte[] bytes, int start) {
        return BigEndian.getInt(bytes, start);
    }

    /** Orders by key, and rows of one key by line. */
    static int compare(byte[] one, int start, byte[] other, int otherStart) {
        return Arrays.compareUnsigned(
                one,
                start + HEAD,
                start + HEAD + BigEndian.getShort(one, start + 4) + Long.BYTES,
                other,
                otherStart + HEAD,
                otherStart + HEAD + BigEndian.getShort(other, otherStart + 4) + Long.BYTES);
    }

    int compareKey(Packed other) {
        return Arrays.compareUnsigned(bytes, key(), keyEnd(), other.bytes, other.key(), other.keyEnd());
    }

    int end() {
        return start + length(bytes, start);
    }

    int key() {
        return start + HEAD;
    }

    int keyEnd() {
        return key() + BigEndian.getShort(bytes, start + 4);
    }

    /** The month, in days since the year 2000. */
    int month() {
        return BigEndian.getInt(bytes, key());
    }

    long line() {
        return BigEndian.getLong(bytes, keyEnd());
    }

    long sent() {
        return BigEndian.getLong(bytes, keyEnd() + Long.BYTES);
    }

    int values() {
        return keyEnd() + MIDDLE;
    }

    /** Where the value after the one at this place stands. */
    int after(int value) {
        return value + 4 + Math.max(BigEndian.getInt(bytes, value), 0);
    }
}
