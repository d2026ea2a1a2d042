package org.partnerscore.common.rows;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body seen through a buffer that always holds the record being read, up to the largest size a record may have; what
 * a larger record has beyond that is let go while it is read, so that memory does not depend on what is sent.
 */
final class Window {

    /** Bytes that a record may have without its line end: 64 KiB. */
    static final int RECORD_LIMIT = 64 * 1024;

    private final InputStream body;
    private final byte[] bytes = new byte[4 * RECORD_LIMIT];
    private int start;
    private int position;
    private int limit;
    private boolean overflown;
    private long before;

    Window(InputStream body) throws IOException {
        this.body = body;
        limit = body.readNBytes(bytes, 0, 3);
        if (limit == 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** The next byte starts a record. */
    void begin() {
        start = position;
        overflown = false;
    }

    /** The next byte, 0 to 255, or -1 at the end of the body. */
    int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return bytes[position++] & 0xFF;
    }

    /** Takes back the byte just read. */
    void unread() {
        position--;
    }

    /** Whether the body ends here. */
    boolean atEnd() throws IOException {
        return position == limit && !fill();
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in {@link #bytes()} the record starts, until the next byte is read. */
    int start() {
        return start;
    }

    /** How far into the record reading has come; meaningless once it is too large. */
    int offset() {
        return position - start;
    }

    /** Whether the record is larger than a record may be, given how much of it is its content. */
    boolean tooLarge(int content) {
        return overflown || content > RECORD_LIMIT;
    }

    /** Where in the body the next byte stands, from 0. */
    long bodyPosition() {
        return before + position;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int read = body.read(bytes, limit, bytes.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private void makeRoom() {
        int keep = position - start;
        if (keep > 2 * RECORD_LIMIT) {
            overflown = true;
            keep = 0;
        }
        System.arraycopy(bytes, position - keep, bytes, 0, keep);
        before += position - keep;
        start = 0;
        position = keep;
        limit = keep;
    }
}
