package org.partnerscore.portal.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "partnerscore")
interface OriginConfig {

    Neighbour associations();

    Neighbour skilling();

    Neighbour telemetry();

    Neighbour scoring();

    Neighbour benefits();

    Portal portal();

    default Neighbour neighbour(Service service) {
        return switch (service) {
            case ASSOCIATIONS -> associations();
            case SKILLING -> skilling();
            case TELEMETRY -> telemetry();
            case SCORING -> scoring();
            case BENEFITS -> benefits();
        };
    }

    interface Neighbour {

        /** Scheme, host and port; a path is not used. */
        URI url();
    }

    interface Portal {

        /** How long a connection to a service may take, waiting for a free one included. */
        @WithDefault("3S")
        Duration connectTimeout();

        /** How long a service may be silent before its answer and within it. Imports may be silent for as long as they take. */
        @WithDefault("60S")
        Duration answerTimeout();

        /** How long a connection that nobody uses is kept: less than services go on after they were told to end, or it would be theirs by then. */
        @WithDefault("4S")
        Duration idleConnections();

        /** Connections to one service at once; an import holds one for as long as it takes. */
        @WithDefault("256")
        int connections();
    }
}
