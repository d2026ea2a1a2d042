package org.partnerscore.benchmarks.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process holds in memory, in MiB.
 *
 * @param peak at most so far, with what it has mapped of files, which the system takes away when memory is short
 * @param anonymous now, without files
 */
record ProcessMemory(long peak, long anonymous) {

    static ProcessMemory of(long process) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(process), "status"));
            return new ProcessMemory(mebibytes(status, "VmHWM:"), mebibytes(status, "RssAnon:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long mebibytes(List<String> status, String name) {
        return status.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
