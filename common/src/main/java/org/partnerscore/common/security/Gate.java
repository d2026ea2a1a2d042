package org.partnerscore.common.security;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.partnerscore.common.http.HeadLimits;
import org.partnerscore.common.http.OperationId;
import org.partnerscore.common.problem.Refusal;

/**
 * The one place where a request is let in or refused, before anything of it is read: how long it is, who asks, whether an operation is theirs, and, for
 * callers bound to a partner, whether what the request names is that partner's. What a body names is looked at by {@link NamedBodies}.
 */
public class Gate {

    @Inject
    HeadLimits limits;

    @Inject
    Callers callers;

    @Inject
    AccessTable table;

    @Inject
    Bounds bounds;

    @Inject
    RefusalLog refusals;

    @Inject
    RequestRates rates;

    @Inject
    HttpServerRequest http;

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() != null) {
            refusals.watch(() -> check(request, resource));
        }
    }

    /** What leads to no operation has passed no check, and may have tried to get around one. */
    @ServerResponseFilter
    public void tell(ContainerResponseContext response, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            refusals.tell(response.getStatus(), "NO_OPERATION");
        }
    }

    private void check(ContainerRequestContext request, ResourceInfo resource) {
        limits.require(http);
        String operation = OperationId.of(resource.getResourceClass(), resource.getResourceMethod());
        Caller caller = identify(request, operation);
        Access access = table.of(operation).orElseThrow(() -> {
            Log.errorf("access.yaml does not say who may call %s", operation);
            return Refusal.forbidden("NOT_ALLOWED", "Nobody may do this.");
        });
        if (!caller.may(access.may())) {
            throw Refusal.forbidden(
                    "NOT_ALLOWED",
                    "This asks for the permission " + access.may().scope() + ", which the token does not give.",
                    Map.of("permission", access.may().scope()));
        }
        if (caller.partnerId().isPresent()) {
            admit(caller, access.of(), request);
        }
    }

    /** Whoever it is, they may not ask too often; a service asks for many. */
    private Caller identify(ContainerRequestContext request, String operation) {
        try {
            Caller caller = callers.identify(request, operation);
            if (!caller.may(Permission.REQUESTS_UNCOUNTED)) {
                rates.count(caller.subject());
            }
            return caller;
        } catch (Refusal.Unauthenticated nobody) {
            rates.count("at " + http.remoteAddress().hostAddress());
            throw nobody;
        }
    }

    private void admit(Caller caller, Access.Whose of, ContainerRequestContext request) {
        switch (of.where()) {
            case NOBODY, BODY -> {
                // nothing in sight that is anybody's; bodies are looked at when they are read
            }
            case EVERYBODY ->
                throw Refusal.forbidden(
                        "NOT_ALLOWED", "This concerns the whole program; the token is bound to one partner.");
            case PARTNER_PATH ->
                bounds.requirePartners(
                        caller, request.getUriInfo().getPathParameters().get(of.name()));
            case TENANT_PATH ->
                bounds.requireCustomers(
                        caller, request.getUriInfo().getPathParameters().get(of.name()));
            case PARTNER_QUERY -> {
                List<String> named = request.getUriInfo().getQueryParameters().get(of.name());
                if (named == null) {
                    throw Refusal.forbidden(
                            "PARTNER_NOT_NAMED",
                            "The token is bound to one partner: name it or one of its locations as " + of.name() + ".");
                }
                bounds.requirePartners(caller, named);
            }
        }
    }
}
