package org.partnerscore.common.months;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.partnerscore.common.rows.BigEndian;
import org.partnerscore.common.rows.Bytes;
import org.partnerscore.common.rows.Row;

/**
 * Rows of any number, read again in the order of their keys. What exceeds a piece of memory is sorted and written to a
 * temporary file by a thread of its own while the next piece fills: both together have the memory given.
 */
final class Sorter implements AutoCloseable {

    /** All pieces are read at once in the end, each through a window; together these take as much as the pieces did. */
    private static final int SMALLEST_WINDOW = 1024;

    private static final int LARGEST_WINDOW = 32 * 1024;

    private final Packing packing;
    private final TempFile file;
    private final int memory;
    private final List<Long> ends = new ArrayList<>();
    private final Bytes scratch = new Bytes();
    private final MonthCounts months = new MonthCounts();
    private SortRun filling = new SortRun();
    private SortRun spare = new SortRun();
    private ExecutorService writer;
    private Future<?> writing;

    Sorter(Packing packing, TempFile file, int memory) {
        this.packing = packing;
        this.file = file;
        this.memory = memory;
    }

    void add(Row row) {
        Bytes bytes = filling.begin();
        int start = bytes.size();
        packing.pack(row, bytes);
        months.add(BigEndian.getInt(bytes.array(), start + Packed.HEAD));
        if (filling.size() >= memory / 2) {
            handOver();
        }
    }

    private void handOver() {
        awaitWriting();
        if (writer == null) {
            writer = Executors.newSingleThreadExecutor(task -> {
                var thread = new Thread(task, "import-sort");
                thread.setDaemon(true);
                return thread;
            });
        }
        SortRun full = filling;
        filling = spare;
        spare = full;
        writing = writer.submit(() -> {
            full.sort();
            full.writeTo(file, scratch);
            full.clear();
            ends.add(file.size());
        });
    }

    private void awaitWriting() {
        if (writing == null) {
            return;
        }
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sorting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    boolean isEmpty() {
        return writing == null && filling.isEmpty();
    }

    MonthCounts months() {
        return months;
    }

    /** Called once, when all rows are there. */
    Records sorted() {
        awaitWriting();
        spare = null;
        List<Records> runs = new ArrayList<>();
        long from = 0;
        int window = Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, memory / (ends.size() + 1)));
        for (long end : ends) {
            runs.add(WrittenRows.in(file, from, end, window));
            from = end;
        }
        runs.add(filling.sorted());
        return runs.size() == 1 ? runs.get(0) : new MergedRows(runs);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.shutdown();
            try {
                awaitWriting();
            } catch (RuntimeException e) {
                // Whoever closes an import that failed knows why already.
            }
        }
    }
}
