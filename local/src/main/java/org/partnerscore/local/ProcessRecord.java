package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is written down of a process we start, so that the next launcher finds it when this one is killed.
 *
 * <p>A process id alone would be reused by a stranger sooner or later; together with the start instant it is not.
 */
record ProcessRecord(long pid, Instant started) {

    /** The operating system tells the start to a hundredth of a second, after an adjusted clock somewhat off. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    static void write(Path file, ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file, process.pid() + " " + started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            String[] parts = Files.readString(file).split(" ");
            return Optional.of(new ProcessRecord(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (IOException | RuntimeException e) {
            // Cut off by the same blow that killed its writer: such a record says nothing.
            return Optional.empty();
        }
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(SAME_START) < 0)
                .orElse(false));
    }
}
