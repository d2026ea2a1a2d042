package org.partnerscore.portal.origin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;

/** Sends every request where it belongs. */
@ApplicationScoped
class Origin {

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Origin(Vertx vertx, OriginConfig config) {
        OriginConfig.Portal limits = config.portal();
        // Services compress for the caller: nothing is unpacked on the way.
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(limits.connections())
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) limits.idleConnections().toSeconds()));
        Attempts attempts = new Attempts(vertx);
        for (Service service : Service.values()) {
            Forwarding forwarding =
                    new Forwarding(service, config.neighbour(service).url(), limits, attempts);
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                            .origin(context -> forwarding.open(context, client))
                            .addInterceptor(forwarding)
                            .addInterceptor(new ApiDocuments()));
        }
    }

    void routes(@Observes Router router) {
        router.route().failureHandler(Refusals::failed);
        router.route("/api/*").handler(this::forward);
        router.getWithRegex(ApiDocuments.ROUTE).handler(this::document);
        router.route().last().handler(Refusals::nothingHere);
    }

    private void forward(RoutingContext context) {
        Service.owning(context.request().path())
                .ifPresentOrElse(
                        service -> proxies.get(service).handle(context.request()), () -> Refusals.nothingHere(context));
    }

    private void document(RoutingContext context) {
        Service.titled(context.pathParam(ApiDocuments.SERVICE))
                .ifPresentOrElse(
                        service -> proxies.get(service).handle(context.request()), () -> Refusals.nothingHere(context));
    }
}
