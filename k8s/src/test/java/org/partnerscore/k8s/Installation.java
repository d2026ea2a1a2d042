package org.partnerscore.k8s;

import java.nio.file.Path;
import java.util.List;

/** Values that somebody may install with, each a file of src/test/resources/values. */
enum Installation {
    /** Nothing but the defaults. */
    DEFAULTS,
    /** A trial: database and issuer in the cluster. */
    TRIAL,
    /** The database by the operator CloudNativePG. */
    CLOUDNATIVEPG,
    /** Everything on that is off by default, by Ingress. */
    EVERYTHING,
    /** The same by the Gateway API, narrowed to named peers. */
    GATEWAY,
    /** Everything off that can be. */
    BARE,
    /** Other names, other registry, each service with its own settings. */
    NAMED;

    private List<Manifest> objects;

    /** Rendered once. */
    synchronized List<Manifest> objects() {
        if (objects == null) {
            objects = Manifest.all(text());
        }
        return objects;
    }

    /** Rendered anew. */
    String text() {
        return Chart.render(file());
    }

    String notes() {
        return Chart.notes(file());
    }

    private Path file() {
        return Path.of("src/test/resources/values", name().toLowerCase() + ".yaml");
    }
}
