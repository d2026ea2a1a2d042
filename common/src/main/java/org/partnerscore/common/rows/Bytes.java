package org.partnerscore.common.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put one after another into an array that is used again. */
public final class Bytes {

    private byte[] array = new byte[1024];
    private int size;

    public void putByte(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    public void putShort(int value) {
        room(2);
        BigEndian.putShort(array, size, value);
        size += 2;
    }

    public void putInt(int value) {
        room(4);
        BigEndian.putInt(array, size, value);
        size += 4;
    }

    public void putLong(long value) {
        room(8);
        BigEndian.putLong(array, size, value);
        size += 8;
    }

    public void put(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, array, size, to - from);
        size += to - from;
    }

    private void room(int more) {
        if (size + more > array.length) {
            array = Arrays.copyOf(array, 2 * (size + more));
        }
    }

    public void put(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        put(source, 0, source.length);
    }

    public void putNumber(long number) {
        if (number >= 10) {
            putNumber(number / 10);
        }
        putByte((int) ('0' + number % 10));
    }

    /** Forgets everything from {@code size} on. */
    public void cut(int newSize) {
        size = newSize;
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return array;
    }

    String text(int from, int to) {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }
}
