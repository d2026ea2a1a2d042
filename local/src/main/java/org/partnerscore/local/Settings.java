package org.partnerscore.local;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What one platform needs to know.
 *
 * @param repository where the modules with their {@code target} directories lie
 * @param data everything the platform writes: databases, logs, unpacked binaries
 * @param host the address the origin listens on; the services behind it stay on the loopback address
 */
public record Settings(Path repository, Path data, Ports ports, String host, ClassArchives archives) {

    public static final String LOOPBACK = "127.0.0.1";

    public Settings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        Objects.requireNonNull(ports, "ports");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(archives, "archives");
    }

    /** A platform that is started once, by a test or a benchmark: without class archives. */
    public Settings(Path repository, Path data, Ports ports, String host) {
        this(repository, data, ports, host, ClassArchives.NONE);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(Deployable deployable) {
        return logs().resolve(deployable.module() + ".log");
    }

    /** Temporary files of every process, so that nothing of ours is ever left in the machine's own. */
    Path temporary() {
        return data.resolve("tmp");
    }

    Path records() {
        return data.resolve("pids");
    }

    String address(Deployable deployable) {
        return "http://" + LOOPBACK + ":" + ports.of(deployable);
    }
}
