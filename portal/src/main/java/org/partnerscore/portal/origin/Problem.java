package org.partnerscore.portal.origin;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * What the origin itself refuses, in the same shape as everything that the services refuse (RFC 9457).
 *
 * @param retryAfter seconds after which it may be different
 */
record Problem(int status, String code, String detail, Optional<Integer> retryAfter) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int SOON = 5;

    static Problem nothingAt(String path) {
        return new Problem(404, "NOT_FOUND", "Nothing is served at " + path + ".", Optional.empty());
    }

    static Problem unreadable() {
        return new Problem(400, "INVALID_REQUEST", "The request could not be read.", Optional.empty());
    }

    static Problem unexpected(int status) {
        return new Problem(status, "HTTP_" + status, "The request was not answered.", Optional.empty());
    }

    static Problem unavailable(Service service) {
        return new Problem(
                503, "SERVICE_UNAVAILABLE", service.title() + " does not answer at the moment.", Optional.of(SOON));
    }

    static Problem tooSlow(Service service) {
        return new Problem(504, "SERVICE_TIMEOUT", service.title() + " took too long to answer.", Optional.of(SOON));
    }

    Buffer body(String path, String requestId) {
        return new JsonObject()
                .put(
                        "type",
                        "urn:partnerscore:problem:"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail)
                .put("instance", path)
                .put("code", code)
                .put("traceId", requestId)
                .toBuffer();
    }
}
