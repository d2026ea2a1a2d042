package org.partnerscore.serving;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps out of traces what a caller wrote into an address: a span names the resource, and the route once it is known. */
@Singleton
class AddressesLeftOut implements SpanProcessor {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final List<AttributeKey<String>> ADDRESSES =
            List.of(AttributeKey.stringKey("url.path"), AttributeKey.stringKey("url.full"));
    private static final Pattern RESOURCE = Pattern.compile("((?:https?://[^/?]+)?(?:/api/v1/[a-z-]+)?).*");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "");
        }
        for (AttributeKey<String> address : ADDRESSES) {
            String told = span.getAttribute(address);
            if (told != null) {
                span.setAttribute(address, RESOURCE.matcher(told).replaceFirst("$1"));
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing is known then that may be changed.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
