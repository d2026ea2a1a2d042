package org.partnerscore.scoring.facts;

/** The services that facts come from, in the order in which they are asked. */
enum Service {
    ASSOCIATIONS("associations-service"),
    SKILLING("skilling-service"),
    TELEMETRY("telemetry-service");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
