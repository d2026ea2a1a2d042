package org.partnerscore.common.metrics;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/**
 * A request is counted under the template of its operation, whatever came of it. One that reached no operation would otherwise be counted
 * under its path, and so under whatever a caller wrote there.
 */
@Singleton
class RequestLabels implements HttpServerMetricsTagsContributor {

    static final String NO_OPERATION = "none";

    /** Where Quarkus keeps the template of the operation that was found. */
    private static final String TEMPLATE = "UrlPathTemplate";

    @Override
    public Tags contribute(Context context) {
        String template = context.requestContextLocalData(TEMPLATE);
        return Tags.of("uri", template == null ? NO_OPERATION : template);
    }
}
