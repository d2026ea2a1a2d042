package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of each of two services are replaced one after the other, as a cluster does it, while callers read and write through the origin. */
class RollingIT {

    /** As the chart has it: longer than callers keep a connection that they do not use. */
    private static final Map<String, String> SHUTDOWN =
            Map.of("QUARKUS_SHUTDOWN_DELAY", "5s", "QUARKUS_SHUTDOWN_TIMEOUT", "10s");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLERS = 4;

    /** Often enough that connections stay in use, and seldom enough that processes find time to start. */
    private static final int BETWEEN_CALLS_MILLIS = 50;

    private static final String PARTNER = "/api/v1/partners/4711";
    private static final String SCORE = "/api/v1/scores/4711/modern-work?asOf=2023-09-15";

    @TempDir
    static Path data;

    private static final Balancer ASSOCIATIONS = new Balancer();
    private static final Balancer SCORING = new Balancer();
    private static Platform platform;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeAll
    static void start() {
        Map<String, String> besides = new HashMap<>(SHUTDOWN);
        besides.put("PARTNERSCORE_ASSOCIATIONS_URL", ASSOCIATIONS.address());
        besides.put("PARTNERSCORE_SCORING_URL", SCORING.address());
        Settings settings = new Settings(Path.of(".."), data.resolve("platform"), Ports.free());
        platform = new Platform(settings, Progress.SILENT, besides);
        ASSOCIATIONS.leadTo(List.of(platform.address(Deployable.ASSOCIATIONS)));
        SCORING.leadTo(List.of(platform.address(Deployable.SCORING)));
        platform.start();
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
        ASSOCIATIONS.close();
        SCORING.close();
    }

    @Test
    void nobodyIsRefusedWhileProcessesAreReplaced() throws Exception {
        assertEquals(201, put("Before").statusCode());
        ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.scheduleWithFixedDelay(this::call, 0, BETWEEN_CALLS_MILLIS, TimeUnit.MILLISECONDS);
        }
        try {
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> replace(Deployable.SCORING, SCORING));
            replace(Deployable.ASSOCIATIONS, ASSOCIATIONS);
            other.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            callers.shutdown();
            assertTrue(callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertEquals(List.of(), List.copyOf(failed));
        assertTrue(answered.get() > 100, "Nobody called");
    }

    /** A second process comes, the first one goes. */
    private void replace(Deployable deployable, Balancer balancer) {
        Settings second = new Settings(Path.of(".."), data.resolve("second-" + deployable.module()), Ports.free());
        Directories.create(second.logs());
        Directories.create(second.records());
        Map<String, String> environment = new HashMap<>(platform.environment(deployable));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(second.ports().of(deployable)));
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(second.ports().management(deployable)));
        ServiceProcess next = ServiceProcess.start(new ServiceJvm(), deployable, second, environment);
        next.awaitReady(http);
        URI first = platform.address(deployable);
        URI other = URI.create(second.address(deployable));
        balancer.leadTo(List.of(first, other));
        CompletableFuture<Integer> end = platform.askToEnd(deployable);
        awaitNotReady(platform.management(deployable));
        balancer.leadTo(List.of(other));
        end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

        platform.start(deployable);
        balancer.leadTo(List.of(first, other));
        next.askToStop();
        awaitNotReady(URI.create(second.management(deployable)));
        balancer.leadTo(List.of(first));
        next.exit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void awaitNotReady(URI management) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isReady(management)) {
            assertTrue(System.nanoTime() < deadline, "It stays ready");
        }
    }

    private boolean isReady(URI management) {
        try {
            return send(HttpRequest.newBuilder(management.resolve("/q/health/ready")))
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void call() {
        try {
            note(put("Partner " + answered.get() % 3));
            note(send(HttpRequest.newBuilder(platform.origin().resolve(PARTNER))));
            note(send(HttpRequest.newBuilder(platform.origin().resolve(SCORE))));
        } catch (IOException | InterruptedException e) {
            failed.add(e.toString());
        }
    }

    private void note(HttpResponse<String> answer) {
        answered.incrementAndGet();
        if (answer.statusCode() != 200 || answer.body().contains("\"stale\":{")) {
            failed.add(answer.request().method() + " " + answer.uri().getPath() + " " + answer.statusCode() + " "
                    + answer.body());
        }
    }

    private HttpResponse<String> put(String name) throws IOException, InterruptedException {
        String body = "{\"name\": \"" + name + "\", \"country\": \"NL\"}";
        return send(HttpRequest.newBuilder(platform.origin().resolve(PARTNER))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Authorization", "Bearer " + platform.token("program-administrator"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
