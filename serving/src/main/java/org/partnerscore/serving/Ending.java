package org.partnerscore.serving;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Sends callers away from a process that was told to end, while it still answers: every answer says that its connection closes. New connections
 * are led to processes that are ready, but nobody leads away the ones that callers keep open, and what came over them later would be refused.
 */
@Singleton
class Ending {

    private static final int FIRST = 1_000;

    private final Thread toldToEnd = new Thread(this::begin, "told to end");
    private volatile boolean ending;

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(toldToEnd);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(beforeHeaders -> sendAway(context.response()));
        context.next();
    }

    private void sendAway(HttpServerResponse response) {
        if (ending) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void begin() {
        ending = true;
    }

    /** Where the process goes on, as in tests, nothing of this one is to be left. */
    void stop(@Observes ShutdownEvent event) {
        if (!ending) {
            Runtime.getRuntime().removeShutdownHook(toldToEnd);
        }
    }
}
