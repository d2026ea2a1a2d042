package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes that the JVM read and checked once, kept for the next start: about a third of a service's start is saved.
 *
 * <p>A service writes its archive when it first ends in peace; an archive of another JVM or an older build is no use.
 */
public final class ClassArchives {

    /** For those who start a platform once: nothing is written, nothing is read. */
    public static final ClassArchives NONE = new ClassArchives(null);

    private final Path directory;

    private ClassArchives(Path directory) {
        this.directory = directory;
    }

    static ClassArchives in(Path directory) {
        return new ClassArchives(directory);
    }

    List<String> options(String module, Path application) {
        if (directory == null) {
            return List.of();
        }
        Directories.create(directory);
        Path archive = directory.resolve(module + "-" + Runtime.version() + ".jsa");
        // A service that cannot use its archive starts without it and need not tell everybody.
        return usable(archive, application)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private static boolean usable(Path archive, Path application) {
        try {
            Path jar = application.resolve("quarkus-run.jar");
            return Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
