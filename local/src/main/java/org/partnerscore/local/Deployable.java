package org.partnerscore.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The six processes of the platform, in the order in which data flows through them. */
public enum Deployable {
    ASSOCIATIONS("associations-service", 8081),
    SKILLING("skilling-service", 8082),
    TELEMETRY("telemetry-service", 8083),
    SCORING("scoring-service", 8084),
    BENEFITS("benefits-service", 8085),
    PORTAL("portal", 8080);

    private final String module;
    private final int defaultPort;

    Deployable(String module, int defaultPort) {
        this.module = module;
        this.defaultPort = defaultPort;
    }

    public String module() {
        return module;
    }

    int defaultPort() {
        return defaultPort;
    }

    Path application(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app");
    }

    /** Each service has one database of its own; the origin keeps nothing. */
    public Optional<String> database() {
        return this == PORTAL ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    /** Whether it does things that nobody asked for, and therefore has credentials of its own. */
    boolean actsUnasked() {
        return this == SCORING || this == BENEFITS;
    }

    /** Whom it calls: always to the left of itself, where the data comes from. */
    Set<Deployable> neighbours() {
        return switch (this) {
            case ASSOCIATIONS -> EnumSet.noneOf(Deployable.class);
            case SKILLING, TELEMETRY -> EnumSet.of(ASSOCIATIONS);
            case SCORING -> EnumSet.of(ASSOCIATIONS, SKILLING, TELEMETRY);
            case BENEFITS -> EnumSet.of(SCORING);
            case PORTAL -> EnumSet.complementOf(EnumSet.of(PORTAL));
        };
    }
}
