package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Making and removing directories, with failures as unchecked exceptions. */
final class Directories {

    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Directories() {}

    /** What is not there yet is made for its owner alone. */
    static void create(Path directory) {
        try {
            Files.createDirectories(directory, OWNERS);
        } catch (IOException e) {
            throw new Refusal("Cannot write to %s: %s.".formatted(directory, e.getMessage()), e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // It is gone: what was asked for.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
