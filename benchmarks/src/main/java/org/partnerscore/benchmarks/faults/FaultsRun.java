package org.partnerscore.benchmarks.faults;

import java.nio.file.Path;
import java.util.List;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.benchmarks.scale.ScaleFiles;

/** Breaks a platform of its own in every way there is a promise about, and holds it to the promise. */
public final class FaultsRun {

    /** Half of the kills are during imports, half during runs. */
    private static final int TIMES = 10;

    private static final int FRACTION = 200;

    private FaultsRun() {}

    /** Takes the repository, a directory, the seed of the kills and, where one could be mounted, a small file system of its own. */
    public static void main(String[] arguments) {
        Path repository = Path.of(arguments[0]).toAbsolutePath();
        Path directory = Path.of(arguments[1]).toAbsolutePath();
        Kills kills = new Kills(Long.parseLong(arguments[2]));
        ScaleFiles files = ScaleFiles.write(Scale.DESIGN.dividedBy(FRACTION), directory.resolve("files"));
        try (Launched platform = Launched.start(repository, directory)) {
            if (arguments.length > 3) {
                new FullDisk(platform, files.of("usage"), Path.of(arguments[3])).print();
            } else {
                System.out.println("disk full: left out, because only root may mount a small file system");
            }
            List<String> feeds = ScaleFiles.FEEDS;
            feeds.forEach(feed -> platform.origin().load(feed, files.of(feed)));
            new ImportFaults(platform, files.of("usage"), kills).print(TIMES);
            new RunFaults(platform, kills).print(TIMES);
        }
    }
}
