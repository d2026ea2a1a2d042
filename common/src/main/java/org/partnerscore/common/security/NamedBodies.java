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

    @Inject
    RefusalLog refusals;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        callers.current()
                .filter(caller -> caller.partnerId().isPresent())
                .ifPresent(caller -> refusals.watch(() -> check(caller, body)));
        return body;
    }

    private void check(Caller caller, Object body) {
        Collection<?> parts = body instanceof Collection<?> several ? several : Collections.singletonList(body);
        for (Object part : parts) {
            if (part instanceof Named named) {
                bounds.requirePartners(caller, named.namedPartners());
                bounds.requireCustomers(caller, named.namedTenants(), named.servedSince());
            }
        }
    }
}
