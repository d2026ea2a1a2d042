package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerscore.local.Collector.Told;

/** The platform as an installation runs it that collects traces and JSON logs. */
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    private static Settings settings;
    private static Collector collector;
    private static Platform platform;

    /** That of the caller, another one for each test. */
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() throws IOException {
        collector = new Collector();
        settings = new Settings(Path.of(".."), data.resolve("platform"), Ports.free());
        platform = new Platform(
                        settings,
                        Progress.SILENT,
                        Map.of(
                                "QUARKUS_OTEL_SDK_DISABLED", "false",
                                "QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED", "true",
                                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"))
                .start();
        SmallProgram.load(new Api(platform.origin(), platform.token("program-administrator")));
    }

    @AfterAll
    static void stop() {
        platform.close();
        collector.close();
    }

    @Test
    void oneTraceLeadsFromTheOriginThroughTheServicesToTheirStatements() throws Exception {
        get("/api/v1/scores/4711/modern-work" + SmallProgram.AS_OF, 200);

        Set<String> services =
                Set.of("portal", "scoring-service", "associations-service", "skilling-service", "telemetry-service");
        List<Told> spans = await(told -> services(told).containsAll(services)
                && answers(told) > 0
                && statements(told)
                        .containsAll(Set.of("associations-service", "skilling-service", "telemetry-service")));
        assertEquals(services, services(spans));
        assertEquals(1, answers(spans));
        assertFalse(
                spans.stream()
                        .anyMatch(span -> span.span().toString().contains("asOf")
                                || span.span().toString().contains("Bearer")),
                spans::toString);
    }

    @Test
    void aProblemNamesItsTraceThoughTheCallerGaveTheRequestAnId() throws Exception {
        HttpResponse<String> problem = get("/api/v1/scores/nobody/modern-work", 404);
        assertTrue(problem.body().contains("\"traceId\":\"" + trace + "\""), problem::body);
        assertEquals(List.of("my-own"), problem.headers().allValues("X-Request-Id"));
    }

    @Test
    void logsAreLinesOfJson() throws Exception {
        get("/api/v1/scores/nobody/modern-work", 401, "nonsense");
        List<String> lines = Files.readAllLines(settings.log(Deployable.SCORING));
        String refused = lines.stream()
                .filter(line -> line.contains("TOKEN_INVALID"))
                .findFirst()
                .orElseThrow();
        for (String member : List.of(
                "\"timestamp\":",
                "\"level\":\"INFO\"",
                "\"logger\":\"audit\"",
                "\"service\":\"scoring-service\"",
                "\"version\":",
                "\"requestId\":\"my-own\"",
                "\"traceId\":\"" + trace + "\"",
                "\"spanId\":")) {
            assertTrue(refused.contains(member), () -> member + " is not in " + refused);
        }
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.startsWith("{") && !isTheJvmsOwn(line))
                        .toList());
    }

    /** A newer JVM warns of what libraries do before anybody logs; images tell it not to. */
    private static boolean isTheJvmsOwn(String line) {
        return line.startsWith("WARNING: ") || line.isBlank();
    }

    @Test
    void namesOfPeopleStandNeitherInLogsNorInTraces() throws Exception {
        Api api = new Api(platform.origin(), platform.token("program-administrator"));
        api.load(
                "individuals",
                Stream.of(
                        "individualId,partnerId,linkedOn,name,email",
                        "p-seen,4711,2023-01-01,Probestein Wilhelmina,probestein@example.org",
                        "p-seen,4711,nonsense,Probestein Wilhelmina,probestein@example.org",
                        "p-seen,4711,2023-02-01,Probestein Wilhelmina,probestein@example.org"));
        get("/api/v1/individuals?name=Probestein", 400);
        get("/api/v1/individuals?partnerId=4711", 200);

        await(told -> statements(told).contains("skilling-service"));
        assertFalse(collector.text().toLowerCase(Locale.ROOT).contains("probestein"));
        for (Deployable deployable : Deployable.values()) {
            assertFalse(
                    Files.readString(settings.log(deployable))
                            .toLowerCase(Locale.ROOT)
                            .contains("probestein"),
                    deployable.module());
        }
    }

    private HttpResponse<String> get(String path, int status) throws Exception {
        return get(path, status, platform.token("program-administrator"));
    }

    private HttpResponse<String> get(String path, int status, String token) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.origin() + path))
                                .header("Authorization", "Bearer " + token)
                                .header("X-Request-Id", "my-own")
                                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), answer::body);
        return answer;
    }

    /** Spans of the answer to the question for a score, which end after those within them. */
    private static long answers(List<Told> spans) {
        return spans.stream()
                .filter(span -> span.span().getName().equals("GET /api/v1/scores/{partnerId}/{area}"))
                .count();
    }

    private static Set<String> services(List<Told> spans) {
        return spans.stream().map(Told::service).collect(Collectors.toSet());
    }

    /** The services of whose statements there are spans. */
    private static Set<String> statements(List<Told> spans) {
        return services(spans.stream()
                .filter(span -> span.attribute("db.statement").contains("select")
                        || span.attribute("db.query.text").contains("select"))
                .toList());
    }

    private List<Told> await(Predicate<List<Told>> enough) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<Told> spans = collector.spansOf(trace);
        while (!enough.test(spans) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            spans = collector.spansOf(trace);
        }
        assertTrue(
                enough.test(spans),
                () -> "Spans only of " + services(collector.spansOf(trace)) + ", statements of "
                        + statements(collector.spansOf(trace)));
        return spans;
    }
}
