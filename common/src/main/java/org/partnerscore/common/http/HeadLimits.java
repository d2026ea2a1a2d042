package org.partnerscore.common.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.partnerscore.common.problem.Refusal;

/**
 * How large what comes before the body may be. The server itself reads far more ({@code quarkus.http.limits}), so that what is too large
 * is refused in the words, and with the traces, of every other refusal; what it does not read is no request.
 */
@Singleton
public class HeadLimits {

    /** Not before it is asked for: this object is made before there is a configuration. */
    private final Instance<HttpConfig> config;

    HeadLimits(Instance<HttpConfig> config) {
        this.config = config;
    }

    /** Refuses with 414 or 431. */
    public void require(HttpServerRequest request) {
        long maxAddress = config.get().maxAddress().asLongValue();
        if (request.uri().length() > maxAddress) {
            throw Refusal.addressTooLong("The address has more than " + maxAddress + " characters.");
        }
        long maxHeaders = config.get().maxHeaders().asLongValue();
        long headers = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            headers += field.getKey().length() + field.getValue().length();
        }
        if (headers > maxHeaders) {
            throw Refusal.headersTooLarge("The header fields have more than " + maxHeaders + " characters together.");
        }
    }
}
