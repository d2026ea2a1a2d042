package org.partnerscore.common.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put one after another into an array that is used again. */
final class Bytes {

    private byte[] array = new byte[1024];
    private int size;

    void putByte(int value) {
        if (size == array.length) {
            array = Arrays.copyOf(array, 2 * size);
        }
        array[size++] = (byte) value;
    }

    void put(byte[] source, int from, int to) {
        int needed = size + to - from;
        if (needed > array.length) {
            array = Arrays.copyOf(array, 2 * needed);
        }
        System.arraycopy(source, from, array, size, to - from);
        size = needed;
    }

    void put(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        put(source, 0, source.length);
    }

    void putNumber(long number) {
        if (number >= 10) {
            putNumber(number / 10);
        }
        putByte((int) ('0' + number % 10));
    }

    /** Forgets everything from {@code size} on. */
    void cut(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return array;
    }

    String text(int from, int to) {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }
}
