package org.partnerscore.common.months;

import java.nio.file.Path;
import org.partnerscore.common.rows.Bytes;

/** Rows put aside while the connection is busy, in memory or in a temporary file. */
final class Spool implements Sink, AutoCloseable {

    private static final int MEMORY = 256 * 1024;

    private final Path directory;
    private final TempFile file;
    private final Bytes memory = new Bytes();

    Spool(Path directory) {
        this.directory = directory;
        this.file = new TempFile(directory);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void add(Packed row) {
        memory.put(row.bytes, row.start, row.end());
        if (memory.size() >= MEMORY) {
            flush();
        }
    }

    boolean isEmpty() {
        return memory.size() == 0 && file.size() == 0;
    }

    /** The rows in the order in which they came. */
    Records rows() {
        if (file.size() == 0) {
            return WrittenRows.in(memory);
        }
        flush();
        return WrittenRows.in(file, 0, file.size(), MEMORY);
    }

    void clear() {
        memory.cut(0);
        file.clear();
    }

    private void flush() {
        file.append(memory.array(), 0, memory.size());
        memory.cut(0);
    }

    @Override
    public void close() {
        file.close();
    }
}
