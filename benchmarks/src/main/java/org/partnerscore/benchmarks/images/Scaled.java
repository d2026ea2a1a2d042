package org.partnerscore.benchmarks.images;

import java.nio.file.Path;
import org.partnerscore.benchmarks.Origin;
import org.partnerscore.benchmarks.scale.ScaleFiles;

/** A made-up program that goes in through the feeds of the origin, none of its rows rejected. */
record Scaled(ScaleFiles files, Origin origin) {

    void load() {
        ScaleFiles.FEEDS.forEach(feed -> load(feed, files.of(feed)));
    }

    private void load(String feed, Path file) {
        long start = System.nanoTime();
        String report = origin.load(feed, file);
        if (!report.contains("\"rejected\":0,")) {
            throw new IllegalStateException("Rejected of " + feed + ": " + report);
        }
        System.out.printf(
                "import of %-26s %6.2f s, %s rows%n",
                feed, (System.nanoTime() - start) / 1e9, report.replaceFirst(".*\"received\":(\\d+).*", "$1"));
    }
}
