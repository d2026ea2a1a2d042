package org.partnerscore.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the five services, as servers that listen. A test says what happens on a path of its own; any other path answers with
 * what was received there.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    public static final List<String> NAMES = List.of("associations", "skilling", "telemetry", "scoring", "benefits");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Map<String, Handler<HttpServerRequest>> behaviours = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new TreeMap<>();
        config.put("partnerscore.portal.answer-timeout", "2S");
        for (String name : NAMES) {
            comeBack(name);
            config.put("partnerscore." + name + ".url", "http://localhost:" + ports.get(name));
        }
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StubServices.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public void on(String path, Handler<HttpServerRequest> behaviour) {
        behaviours.put(path, behaviour);
    }

    public void goAway(String name) {
        servers.remove(name).close().toCompletionStage().toCompletableFuture().join();
    }

    public void comeBack(String name) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHandle100ContinueAutomatically(true)
                        .setMaxHeaderSize(1 << 20)
                        .setMaxInitialLineLength(1 << 16))
                .requestHandler(request ->
                        behaviours.getOrDefault(request.path(), echo(name)).handle(request));
        server.listen(ports.getOrDefault(name, 0), "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        ports.put(name, server.actualPort());
        servers.put(name, server);
    }

    private static Handler<HttpServerRequest> echo(String name) {
        return request -> request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-Request-Id", String.valueOf(request.getHeader("X-Request-Id")))
                    .putHeader("Keep-Alive", "timeout=5")
                    .putHeader("X-Of-One-Hop", "1")
                    .putHeader("Connection", "X-Of-One-Hop")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("body", body.toString())
                            .toBuffer());
        });
    }
}
