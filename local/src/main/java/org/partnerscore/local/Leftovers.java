package org.partnerscore.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processes of a launcher that was killed itself: found by what it recorded, and only if they are those very ones. */
final class Leftovers {

    private final Settings settings;
    private final Progress progress;

    Leftovers(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void stop() {
        Path cluster = PostgresServer.cluster(settings);
        List<ProcessHandle> services = Stream.of(Deployable.values())
                .map(deployable -> settings.records().resolve(deployable.module()))
                .filter(Files::exists)
                .flatMap(file -> ProcessRecord.read(file).stream())
                .flatMap(entry -> entry.alive().stream())
                .toList();
        if (!services.isEmpty() || Postmaster.of(cluster).isPresent()) {
            progress.say("Stopping what an earlier run left behind");
        }
        services.forEach(ProcessHandle::destroy);
        services.forEach(Ending::end);
        Postmaster.clear(cluster);
    }
}
