package org.partnerscore.portal.origin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The services behind the origin and the resources that each owns. */
enum Service {
    ASSOCIATIONS("partners", "customers", "associations", "claims"),
    SKILLING("certifications", "individuals", "certificates"),
    TELEMETRY("products", "usage"),
    SCORING("scores", "score-runs", "designations", "rulebooks"),
    BENEFITS("benefits", "specializations", "memberships", "entitlements", "badges");

    private static final String API = "/api/v1/";

    private final Set<String> resources;

    Service(String... resources) {
        this.resources = Set.of(resources);
    }

    /** The name under which the service is known, such as {@code scoring-service}. */
    String title() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /**
     * Who answers a path. It is read as it will be forwarded, undecoded: a path that only looks like a resource after decoding belongs to
     * nobody.
     */
    static Optional<Service> owning(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length());
        String resource = path.substring(API.length(), end < 0 ? path.length() : end);
        return Arrays.stream(values())
                .filter(service -> service.resources.contains(resource))
                .findAny();
    }

    static Optional<Service> titled(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title().equals(title))
                .findAny();
    }
}
