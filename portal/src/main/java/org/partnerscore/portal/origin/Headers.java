package org.partnerscore.portal.origin;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;

/** Which header fields stay behind at this hop, and which it adds. */
final class Headers {

    private static final List<String> OF_ONE_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");

    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private static final String COOKIE = "cookie";

    private Headers() {}

    /** Drops the fields that concern one connection only: the known ones and those that {@code Connection} names. */
    static void dropThoseOfOneHop(MultiMap headers) {
        for (String connection : headers.getAll("connection")) {
            for (String named : connection.split(",")) {
                if (!named.isBlank()) {
                    headers.remove(named.strip());
                }
            }
        }
        OF_ONE_HOP.forEach(headers::remove);
    }

    /** Leaves the token as the only thing that says who asks: cookies are those of other pages on the same host. */
    static void dropOtherIdentities(MultiMap headers) {
        headers.remove(COOKIE);
    }

    /** Where this hop has a span of its own, the service goes on with that one, and so with the caller's trace. */
    static void leaveTheTraceToItsSpan(MultiMap headers) {
        if (Span.current().getSpanContext().isValid()) {
            TRACE.forEach(headers::remove);
        }
    }

    /**
     * Says who asked and under which address. What the caller claims is replaced: whether to believe a proxy in front is decided by
     * {@code quarkus.http.proxy}, and the request shows the outcome.
     */
    static void tellTheCaller(MultiMap headers, HttpServerRequest request) {
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, "x-forwarded-", 0, "x-forwarded-".length()))
                .toList()
                .forEach(headers::remove);
        headers.remove("forwarded");
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }
}
