package org.partnerscore.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.local.Deployable;

/** A process of the launched platform that may be killed, found by what the launcher or PostgreSQL wrote down of it. */
record Victim(String name, Path record) {

    /** PostgreSQL first. */
    static List<Victim> of(Path data) {
        List<Victim> victims = new ArrayList<>();
        victims.add(new Victim("PostgreSQL", data.resolve("postgres/postmaster.pid")));
        for (Deployable deployable : Deployable.values()) {
            victims.add(new Victim(deployable.module(), data.resolve("pids").resolve(deployable.module())));
        }
        return victims;
    }

    /** kill -9, which leaves no time to tidy up; false where it is being started again just now. */
    boolean kill() {
        try {
            if (!Files.exists(record)) {
                return false;
            }
            long pid = Long.parseLong(Files.readString(record).strip().split("\\s+")[0]);
            return ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
