package org.partnerscore.common.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;

/** Lets a caller that is bound to a partner name nobody else in a body. */
@Provider
public class NamedBodies implements ReaderInterceptor {

    @Inject
    Callers callers;

    @Inject
    Bounds bounds;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        callers.current().flatMap(Caller::partnerId).ifPresent(partner -> {
            Collection<?> parts = body instanceof Collection<?> several ? several : Collections.singletonList(body);
            for (Object part : parts) {
                if (part instanceof Named named) {
                    bounds.requirePartners(partner, named.namedPartners());
                    bounds.requireServed(partner, named.namedTenants());
                }
            }
        });
        return body;
    }
}
