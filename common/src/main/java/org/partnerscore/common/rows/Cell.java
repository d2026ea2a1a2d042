package org.partnerscore.common.rows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A value as it was sent: some bytes of a buffer that is used again, and what kind of value the body's format says it is. */
public final class Cell {

    private static final byte[] NO_UTF8 = {(byte) 0xFF};

    /** Kinds of value; a CSV cell may be any of them. */
    enum Kind {
        ANY,
        TEXT,
        NUMBER,
        /** Texts, separated by semicolons. */
        LIST,
        /** What no column takes: a truth value, an object, a list of something else. */
        OTHER
    }

    Kind kind;
    byte[] bytes;
    int from;
    int to;

    Cell set(Kind newKind, byte[] newBytes, int newFrom, int newTo) {
        kind = newKind;
        bytes = newBytes;
        from = newFrom;
        to = newTo;
        return this;
    }

    /** A lone surrogate has no UTF-8: it stays visible, as bytes that are none. */
    Cell set(Kind newKind, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        boolean surrogates = text.chars().anyMatch(character -> Character.isSurrogate((char) character));
        boolean whole = !surrogates || StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return whole ? set(newKind, encoded, 0, encoded.length) : set(newKind, NO_UTF8, 0, 1);
    }

    boolean isEmpty() {
        return from == to && kind != Kind.OTHER;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean is(Kind expected) {
        return kind == expected || kind == Kind.ANY;
    }

    boolean isAscii() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a character in it that steers who shows it instead of being shown; tabs and line ends are shown. */
    boolean hasControl() {
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            boolean first = c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean second = c == (byte) 0xc2 && i + 1 < to && bytes[i + 1] < (byte) 0xa0;
            if (first || c == 0x7f || second) {
                return true;
            }
        }
        return false;
    }

    /** Unicode characters, or -1 if the bytes are not UTF-8. */
    int characters() {
        if (isAscii()) {
            return length();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length()))
                    .codePoints()
                    .map(character -> 1)
                    .sum();
        } catch (CharacterCodingException e) {
            return -1;
        }
    }

    /** The value as text, whatever it is worth. */
    String text() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }
}
