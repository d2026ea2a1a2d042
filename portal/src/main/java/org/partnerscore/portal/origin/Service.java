package org.partnerscore.portal.origin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The services behind the origin and the resources that each owns. All have an audit log: {@code audit/<name>} is that of one. */
enum Service {
    ASSOCIATIONS("partners", "customers", "associations", "claims"),
    SKILLING("certifications", "individuals", "certificates"),
    TELEMETRY("products", "usage"),
    SCORING("scores", "score-runs", "designations", "rulebooks"),
    BENEFITS("benefits", "specializations", "memberships", "entitlements", "badges");

    private static final String API = "/api/v1/";
    private static final String AUDIT = "audit/";

    private final Set<String> resources;

    Service(String... resources) {
        this.resources = Set.of(resources);
    }

    /** The name under which the service is known, such as {@code scoring-service}. */
    String title() {
        return word() + "-service";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Who answers a path. It is read as it will be forwarded, undecoded: a path that only looks like a resource after decoding belongs to
     * nobody.
     */
    static Optional<Service> owning(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        if (path.startsWith(AUDIT, API.length())) {
            String audited = segment(path, API.length() + AUDIT.length());
            return only(service -> service.word().equals(audited));
        }
        String resource = segment(path, API.length());
        return only(service -> service.resources.contains(resource));
    }

    private static String segment(String path, int from) {
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }

    private static Optional<Service> only(Predicate<Service> wanted) {
        return Arrays.stream(values()).filter(wanted).findAny();
    }

    static Optional<Service> titled(String title) {
        return only(service -> service.title().equals(title));
    }
}
