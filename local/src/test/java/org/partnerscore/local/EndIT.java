package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service is told to end, as a cluster tells it, while it has work. */
class EndIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int DELAY = 3;
    private static final int TIMEOUT = 5;

    /** What the chart gives besides, and no more. */
    private static final int GRACE = DELAY + TIMEOUT + 10;

    private static final int ROWS = 2000;

    /** It is told as failed if the service still came to write that down, and as interrupted otherwise. */
    private static final Set<String> CUT_OFF = Set.of("failed", "interrupted");

    @TempDir
    static Path data;

    private static Platform platform;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        Settings settings = new Settings(Path.of(".."), data.resolve("platform"), Ports.free());
        Map<String, String> besides =
                Map.of("QUARKUS_SHUTDOWN_DELAY", DELAY + "s", "QUARKUS_SHUTDOWN_TIMEOUT", TIMEOUT + "s");
        platform = new Platform(settings, Progress.SILENT, besides).start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whatIsUnderWayIsFinishedOrAsIfItHadNeverBeen() throws Exception {
        String header = "partnerId,name,country,parentPartnerId\n";
        SlowImport finishing = slow("partners", header + partners(0), partners(ROWS));
        SlowImport cutOff = slow("customers", "tenantId,name,country,segment\n" + customers(0), customers(ROWS));
        await(() -> metric("imports_running 2"));

        CompletableFuture<Integer> end = platform.askToEnd(Deployable.ASSOCIATIONS);
        await(() -> status(platform.management(Deployable.ASSOCIATIONS), "/q/health/ready") == 503);
        for (int request = 0; request < 50; request++) {
            HttpResponse<String> answer = get(platform.address(Deployable.ASSOCIATIONS), "/api/v1/partners/nobody");
            assertEquals(404, answer.statusCode(), "It is to go on for a while");
            assertEquals("close", connection(answer), "Whoever asks is to go elsewhere next time");
        }
        await(() -> !serves());
        finishing.goOn();
        HttpResponse<String> finished = finishing.answer().get(GRACE, TimeUnit.SECONDS);
        assertEquals(200, finished.statusCode(), finished::body);
        assertTrue(finished.body().contains("\"created\":" + 2 * ROWS), finished::body);

        end.get(GRACE, TimeUnit.SECONDS);
        assertFalse(cutOff.answer()
                .handle((answer, lost) -> lost == null && answer.statusCode() == 200)
                .get(GRACE, TimeUnit.SECONDS));
        cutOff.goOn();

        platform.start(Deployable.ASSOCIATIONS);
        Api api = new Api(platform.origin(), platform.token("program-administrator"));
        assertEquals(200, partner("p0"));
        assertEquals(200, partner("p" + (2 * ROWS - 1)));
        await(() -> CUT_OFF.contains(
                api.get("/api/v1/customers/imports").at("/items/0/status").asText()));
        assertEquals(404, status(platform.address(Deployable.ASSOCIATIONS), "/api/v1/customers/" + tenant(0)));
    }

    @Test
    void whoAsksTheOriginIsSentAwayBeforeItEnds() throws Exception {
        HttpResponse<String> before = get(platform.origin(), "/api/v1/partners/nobody");
        assertEquals("kept", connection(before));
        CompletableFuture<Integer> end = platform.askToEnd(Deployable.PORTAL);
        await(() -> status(platform.management(Deployable.PORTAL), "/q/health/ready") == 503);
        HttpResponse<String> answer = get(platform.origin(), "/api/v1/partners/nobody");
        assertEquals(404, answer.statusCode());
        assertEquals("close", connection(answer));
        end.get(GRACE, TimeUnit.SECONDS);
        platform.start(Deployable.PORTAL);
    }

    private static String connection(HttpResponse<?> answer) {
        return answer.headers().firstValue("Connection").orElse("kept");
    }

    private SlowImport slow(String feed, String firstHalf, String secondHalf) {
        return new SlowImport(http, platform.address(Deployable.ASSOCIATIONS), token(), feed, firstHalf, secondHalf);
    }

    private static String partners(int from) {
        return IntStream.range(from, from + ROWS)
                .mapToObj(number -> "p%d,Partner %d,NL,\n".formatted(number, number))
                .collect(Collectors.joining());
    }

    private static String customers(int from) {
        return IntStream.range(from, from + ROWS)
                .mapToObj(number -> "%s,Customer %d,NL,ENTERPRISE\n".formatted(tenant(number), number))
                .collect(Collectors.joining());
    }

    private static String tenant(int number) {
        return "00000000-0000-4000-9000-%012d".formatted(number);
    }

    private int partner(String id) {
        return status(platform.address(Deployable.ASSOCIATIONS), "/api/v1/partners/" + id);
    }

    private boolean serves() {
        try {
            return partner("nobody") == 404;
        } catch (AssertionError e) {
            return false;
        }
    }

    private int status(URI at, String path) {
        return get(at, path).statusCode();
    }

    private boolean metric(String line) {
        return get(platform.management(Deployable.ASSOCIATIONS), "/q/metrics")
                .body()
                .lines()
                .anyMatch(each -> each.startsWith(line));
    }

    private HttpResponse<String> get(URI at, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(at.resolve(path))
                            .header("Authorization", "Bearer " + token())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path + " is not answered", e);
        }
    }

    private static String token() {
        return platform.token("program-administrator");
    }

    /** Looking is all that can be done from outside. */
    private static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "What is waited for does not come");
        }
    }
}
