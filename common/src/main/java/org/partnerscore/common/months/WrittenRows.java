package org.partnerscore.common.months;

import org.partnerscore.common.rows.Bytes;

/** Rows as they were written: in memory, or in a part of a file that is read piece by piece. */
final class WrittenRows implements Records {

    private final TempFile file;
    private final Packed row = new Packed();
    private byte[] bytes;
    private int position;
    private int limit;
    private long filePosition;
    private long fileEnd;

    private WrittenRows(byte[] bytes, int limit, TempFile file) {
        this.bytes = bytes;
        this.limit = limit;
        this.file = file;
    }

    static WrittenRows in(Bytes memory) {
        return new WrittenRows(memory.array(), memory.size(), null);
    }

    /**
     * @param window bytes to read at once; more where a row is larger
     */
    static WrittenRows in(TempFile file, long from, long to, int window) {
        var rows = new WrittenRows(new byte[window], 0, file);
        rows.filePosition = from;
        rows.fileEnd = to;
        return rows;
    }

    @Override
    public boolean next() {
        if (!has(Integer.BYTES)) {
            return false;
        }
        int length = Packed.length(bytes, position);
        has(length);
        row.at(bytes, position);
        position += length;
        return true;
    }

    @Override
    public Packed row() {
        return row;
    }

    private boolean has(int needed) {
        if (limit - position < needed && filePosition < fileEnd) {
            fill(needed);
        }
        return limit - position >= needed;
    }

    private void fill(int needed) {
        byte[] target = needed > bytes.length ? new byte[2 * needed] : bytes;
        System.arraycopy(bytes, position, target, 0, limit - position);
        bytes = target;
        limit -= position;
        position = 0;
        while (limit < bytes.length && filePosition < fileEnd) {
            int room = (int) Math.min(bytes.length - limit, fileEnd - filePosition);
            int read = file.read(filePosition, bytes, limit, limit + room);
            if (read < 0) {
                throw new IllegalStateException("A temporary file is shorter than what was written to it");
            }
            limit += read;
            filePosition += read;
        }
    }

    static WrittenRows none() {
        return new WrittenRows(new byte[0], 0, null);
    }
}
