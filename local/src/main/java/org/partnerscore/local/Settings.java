package org.partnerscore.local;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What one platform needs to know.
 *
 * @param repository where the modules with their {@code target} directories lie
 * @param data everything the platform writes: databases, logs, unpacked binaries
 */
public record Settings(Path repository, Path data, Ports ports) {

    public static final String LOOPBACK = "127.0.0.1";

    public Settings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        Objects.requireNonNull(ports, "ports");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(Deployable deployable) {
        return logs().resolve(deployable.module() + ".log");
    }

    /** Whoever can read these may do everything that they allow: see {@link Tokens}. */
    Path tokens() {
        return data.resolve("tokens");
    }

    /** Temporary files of every process, so that nothing of ours is ever left in the machine's own. */
    Path temporary() {
        return data.resolve("tmp");
    }

    Path temporary(Deployable deployable) {
        return temporary().resolve(deployable.module());
    }

    Path records() {
        return data.resolve("pids");
    }

    String address(Deployable deployable) {
        return "http://" + LOOPBACK + ":" + ports.of(deployable);
    }

    /** Where it tells its health and its metrics. */
    String management(Deployable deployable) {
        return "http://" + LOOPBACK + ":" + ports.management(deployable);
    }
}
