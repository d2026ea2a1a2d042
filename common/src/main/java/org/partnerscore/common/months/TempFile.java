package org.partnerscore.common.months;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.partnerscore.common.problem.Refusal;

/**
 * Bytes that do not fit into memory. The file has no name from the moment it is opened, so the operating system removes
 * it with the process, however that ends. It is made with its first byte.
 */
final class TempFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TempFile.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    /** The JDK keeps memory outside the heap for the largest piece a thread ever wrote. */
    private static final int PIECE = 64 * 1024;

    private final Path directory;
    private FileChannel channel;
    private long size;

    TempFile(Path directory) {
        this.directory = directory;
    }

    /** Bytes written so far: where the next ones will stand. */
    long size() {
        return size;
    }

    void append(byte[] bytes, int from, int to) {
        try {
            open();
            for (int at = from; at < to; ) {
                int written = channel.write(ByteBuffer.wrap(bytes, at, Math.min(PIECE, to - at)), size);
                at += written;
                size += written;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Reads as much as fits, at least one byte. */
    int read(long position, byte[] into, int from, int to) {
        try {
            return channel.read(ByteBuffer.wrap(into, from, Math.min(PIECE, to - from)), position);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Forgets what was written; the room is used again. */
    void clear() {
        size = 0;
    }

    private void open() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(
                    directory.resolve("import-" + UUID.randomUUID()),
                    Set.of(
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        }
    }

    private Refusal unusable(IOException reason) {
        LOG.errorf(reason, "An import cannot use a temporary file in %s", directory);
        return Refusal.unavailable(
                "TEMPORARY_SPACE_EXHAUSTED",
                "There is no room for the temporary file that an import of this size needs; nothing was imported.",
                RETRY_AFTER);
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warnf("A temporary file in %s was not closed: %s", directory, e.getMessage());
            }
        }
    }
}
