package org.partnerscore.portal.origin;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/** A request is counted by who answers it and never by its path, which is whatever a caller wrote. */
@Singleton
class RequestLabels implements HttpServerMetricsTagsContributor {

    private static final String NOBODY = "none";

    @Override
    public Tags contribute(Context context) {
        String target =
                Service.owning(context.request().path()).map(Service::title).orElse(NOBODY);
        return Tags.of("uri", NOBODY, "target", target);
    }
}
