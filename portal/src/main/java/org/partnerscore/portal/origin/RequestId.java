package org.partnerscore.portal.origin;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id under which a request can be found in every log: the caller's, else that of its trace, else one made here. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private RequestId() {}

    /** Under which a caller finds what happened: the trace's id, or the request's where nothing is traced. */
    static String ofTrace(String requestId) {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : requestId;
    }

    static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        if (given != null && SAFE.matcher(given).matches()) {
            return given;
        }
        String traceparent = request.getHeader("traceparent");
        Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return trace.matches() ? trace.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
