package org.partnerscore.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher at a time works on a data directory; the operating system forgets the lock of one that was killed. */
final class Occupation {

    private final Path file;
    private final FileChannel channel;

    private Occupation(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Occupation of(Path data) {
        Directories.create(data);
        Path file = data.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal(
                        "A platform is already running on %s: stop it first (Ctrl-C where it runs).".formatted(data));
            }
            return new Occupation(file, channel);
        } catch (IOException e) {
            throw new Refusal("Cannot write to %s: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void release() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            // The lock ends with this process at the latest.
        }
    }
}
