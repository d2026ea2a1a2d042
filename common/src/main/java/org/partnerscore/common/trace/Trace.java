package org.partnerscore.common.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.net.http.HttpRequest;

/** The trace that a request belongs to, where this installation traces. */
public final class Trace {

    private Trace() {}

    /** Under which a caller finds what happened: the trace's id, or the request's where nothing is traced. */
    public static String id() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : RequestId.current();
    }

    /** Lets whoever is asked go on with the trace; the JDK's client does not do so by itself. */
    public static HttpRequest.Builder goOn(HttpRequest.Builder request) {
        W3CTraceContextPropagator.getInstance().inject(Context.current(), request, HttpRequest.Builder::setHeader);
        return request;
    }
}
