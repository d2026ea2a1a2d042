package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What must be true of a machine before anything is started on it. */
final class Checks {

    private static final long NEEDED_BYTES = 1L << 30;

    private Checks() {}

    static void machine(String system, String architecture) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || !(architecture.equals("amd64") || architecture.equals("x86_64"))) {
            throw new Refusal(
                    "The embedded PostgreSQL is built for Linux on x86-64; this is %s on %s, where the platform runs only in a Linux virtual machine."
                            .formatted(system, architecture));
        }
    }

    static void java(int feature) {
        if (feature < 17) {
            throw new Refusal("Partnerscore needs a JDK 17 or newer; this is Java " + feature + ".");
        }
    }

    static void space(Path directory) {
        try {
            space(directory, Files.getFileStore(directory).getUsableSpace());
        } catch (IOException e) {
            throw new Refusal("Cannot use %s: %s.".formatted(directory, e.getMessage()), e);
        }
    }

    static void space(Path directory, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new Refusal(
                    "Only %d MB are free where %s lies; the databases need 1024 MB: make room or set PARTNERSCORE_DATA to another directory."
                            .formatted(usableBytes >> 20, directory));
        }
    }
}
