package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.partnerscore.local.sample.Expected;
import org.partnerscore.local.sample.SampleProgram;

/** The platform as {@code ./run} starts it, with the hand-computed program loaded through its public imports. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformIT {

    @TempDir
    static Path data;

    private static Settings settings;
    private static Platform platform;
    private static Api api;
    private static JsonNode enrolled;

    @BeforeAll
    static void start() {
        settings = new Settings(Path.of(".."), data.resolve("platform"), Ports.free());
        platform = new Platform(settings, Progress.SILENT).start();
        api = new Api(platform.origin(), platform.token("program-administrator"));
        SmallProgram.load(api);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void enterprisePartnerScoresWhatTheTableAddsUpTo() {
        JsonNode score = score("4711");
        assertEquals("enterprise", score.path("track").asText());
        assertEquals(
                Map.of(
                        "net-customer-adds", "8 for 2 of 5 by CPOR+DPOR",
                        "intermediate-certifications", "7.5 for 3 of 4",
                        "advanced-certifications", "7.5 for 1 of 2",
                        "usage-growth", "24 for 800 of 1000 by CPOR",
                        "deployments", "10 for 2 of 5 by CPOR"),
                metrics(score, "enterprise"));
        assertEquals("57", score.path("total").asText());
        assertFalse(score.path("qualified").asBoolean());
        assertEquals("25", track(score, "smb").path("total").asText());
    }

    @Test
    void smallBusinessPartnerQualifies() {
        JsonNode score = score("4712");
        assertEquals("smb", score.path("track").asText());
        assertEquals(
                Map.of(
                        "net-customer-adds", "2 for 1 of 10 by CPOR+CSP",
                        "intermediate-certifications", "10 for 2 of 2",
                        "advanced-certifications", "15 for 1 of 1",
                        "usage-growth", "30 for 520 of 500 by CPOR",
                        "deployments", "20 for 4 of 5 by CPOR"),
                metrics(score, "smb"));
        assertEquals("77", score.path("total").asText());
        assertTrue(score.path("qualified").asBoolean());
        assertEquals("12.5", track(score, "enterprise").path("total").asText());
    }

    @Test
    void explanationLeadsFromThePointsToTheRecords() {
        JsonNode tree = api.get("/api/v1/scores/4711/modern-work/explanation" + SmallProgram.AS_OF)
                .path("tree");
        assertEquals("57", tree.path("points").asText());
        List<String> keys = new ArrayList<>();
        collectKeys(tree, keys);
        for (int customer = 1; customer <= 6; customer++) {
            String tenant = "00000000-0000-4000-8000-00000000000" + customer;
            assertTrue(keys.stream().anyMatch(key -> key.contains(tenant)), () -> tenant + " is in none of " + keys);
        }
        assertTrue(keys.stream().anyMatch(key -> key.contains("MS-101")), keys::toString);
    }

    @Test
    void evidenceListsWhatContributedTheMostFirst() {
        JsonNode items = api.get(
                        "/api/v1/scores/4711/modern-work/evidence" + SmallProgram.AS_OF + "&metric=usage-growth")
                .path("items");
        List<String> points = texts(items, "points");
        assertEquals(List.of("10.5", "9", "6", "6", "-7.5"), points);
    }

    @Test
    void whatTheDocumentSaysOfMetricsIsWhatTheServicesExpose() throws IOException, InterruptedException {
        score("4711");
        api.refused("/api/v1/scores/nobody/modern-work", 404);
        MetricsTable table = MetricsTable.read();
        ExposedMetrics exposed = ExposedMetrics.of(platform);
        assertEquals(List.of(), exposed.notIn(table));
        assertEquals(List.of(), exposed.missing(table));
    }

    @Test
    void locationHasNoScoreOfItsOwn() {
        JsonNode problem = api.refused("/api/v1/scores/4711-a/modern-work" + SmallProgram.AS_OF, 404);
        assertEquals("PARTNER_IS_LOCATION", problem.path("code").asText());
    }

    @Test
    void unknownPartnerIsToldSo() {
        JsonNode problem = api.refused("/api/v1/scores/nobody/modern-work" + SmallProgram.AS_OF, 404);
        assertEquals("PARTNER_UNKNOWN", problem.path("code").asText());
    }

    @Test
    void entitlementsFollowTheQualification() {
        JsonNode earned = entitlements("4712");
        assertFalse(earned.isEmpty());
        assertTrue(texts(earned, "basis").stream().allMatch("qualified"::equals), earned::toString);
        assertTrue(entitlements("4711").isEmpty());
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void whoQualifiesEnrolsUsesItsBenefitsAndShowsItsBadge() {
        Api partner = new Api(platform.origin(), platform.token("partner-administrator"));
        String membership = "/api/v1/memberships/exactly-seventy";
        assertEquals(
                "NOT_QUALIFIED",
                api.put("/api/v1/memberships/eighty-five-and-zero/enrolments/modern-work", 422)
                        .path("code")
                        .asText());
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString(),
                partner.put(membership + "/enrolments/modern-work", 201)
                        .path("anniversary")
                        .asText());
        assertEquals(
                "enrolled",
                area(partner.get(membership), "modern-work").path("status").asText());

        JsonNode seats = partner.get("/api/v1/entitlements/exactly-seventy/microsoft-365-e5");
        assertTrue(seats.path("check").path("allowed").asBoolean(), seats::toString);
        assertEquals("200", seats.path("check").path("quantity").asText());
        assertEquals(
                "modern-work",
                api.get("/api/v1/badges/exactly-seventy/modern-work")
                        .path("subject")
                        .asText());
        enrolled = api.get("/api/v1/entitlements/exactly-seventy").path("items");
        assertEquals(
                enrolled, partner.get("/api/v1/entitlements/exactly-seventy").path("items"));
        assertFalse(enrolled.isEmpty());
    }

    @Test
    @Order(Integer.MAX_VALUE - 4)
    void aPartnersTokenReachesThatPartnerThroughEveryService() throws Exception {
        Api partner = new Api(platform.origin(), platform.token("partner-viewer"));
        assertEquals(
                "70",
                partner.get("/api/v1/scores/exactly-seventy/modern-work")
                        .path("total")
                        .asText());
        partner.get("/api/v1/entitlements/exactly-seventy");
        for (String path : List.of("/scores/three-locations/modern-work", "/partners/three-locations")) {
            assertEquals(
                    "PARTNER_UNKNOWN",
                    partner.refused("/api/v1" + path, 404).path("code").asText());
        }
        assertEquals(
                "TOKEN_INVALID",
                new Api(platform.origin(), "nonsense")
                        .refused("/api/v1/scores/exactly-seventy", 401)
                        .path("code")
                        .asText());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(settings.tokens().resolve("partner-viewer"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.data())));
    }

    @Test
    @Order(Integer.MAX_VALUE - 3)
    void aCorrectionReachesTheStoredScoreWithinAMinute() {
        String run = "/api/v1/score-runs/"
                + api.post("/api/v1/score-runs", "{\"asOf\": \"2023-09-15\", \"areas\": [\"modern-work\"]}", 202)
                        .path("id")
                        .asText();
        await(Duration.ofMinutes(2), "completed", () -> api.get(run)
                .path("state")
                .asText());
        assertEquals("57", stored("4711"));
        SmallProgram.correct(api);
        await(Duration.ofMinutes(1), "60", () -> stored("4711"));
    }

    private static void await(Duration patience, String expected, Supplier<String> looked) {
        long deadline = System.nanoTime() + patience.toNanos();
        String seen = looked.get();
        while (!seen.equals(expected) && System.nanoTime() < deadline) {
            seen = looked.get();
        }
        assertEquals(expected, seen);
    }

    private static String stored(String partner) {
        return stream(api.get("/api/v1/scores?asOf=2023-09-15&area=modern-work&limit=500")
                        .path("items"))
                .filter(item -> item.path("partnerId").asText().equals(partner))
                .map(item -> item.path("total").asText())
                .findFirst()
                .orElse("none");
    }

    @Test
    @Order(Integer.MAX_VALUE - 5)
    void theTrialOfAnInstallationPassesAndMayBeRepeated() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (TrialProcess trial = TrialProcess.start(settings, platform)) {
                assertEquals(0, trial.exitCode(), trial::printed);
                assertTrue(trial.printed().contains("77 points, track smb, qualified true"), trial::printed);
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void aRunWhoseServiceWasKilledIsFinishedByAWorkerOfItsOwn() throws Exception {
        String run = "/api/v1/score-runs/"
                + api.post("/api/v1/score-runs", "{\"asOf\": \"2023-09-15\", \"areas\": [\"modern-work\"]}", 202)
                        .path("id")
                        .asText();
        platform.kill(Deployable.SCORING);
        Path log = settings.log(Deployable.SCORING).resolveSibling("worker.log");
        Process worker = new WorkerProcess(settings, platform).start(run.substring(run.lastIndexOf('/') + 1), log);
        assertTrue(worker.waitFor(2, TimeUnit.MINUTES), "The worker does not end");
        assertEquals(0, worker.exitValue(), () -> "See " + log);
        platform.start(Deployable.SCORING);
        assertEquals("completed", api.get(run).path("state").asText());
        assertEquals(
                Map.of(
                        "4711",
                        score("4711").path("total").asText(),
                        "4712",
                        score("4712").path("total").asText()),
                stream(api.get(run + "/scores?limit=500").path("items"))
                        .filter(item -> item.path("partnerId").asText().matches("4711|4712"))
                        .collect(Collectors.toMap(item -> item.path("partnerId").asText(), item -> item.path("total")
                                .asText())));
    }

    @Test
    void everyPartnerOfTheSampleScoresAsAddedUpByHand() {
        SampleProgram sample = SampleProgram.of(SampleProgram.DEFAULT_SEED, Clock.systemUTC());
        sample.feeds()
                .forEach(feed -> assertEquals(
                        0,
                        api.load(feed.resource(), feed.lines()).path("rejected").asInt(-1),
                        feed.title()));
        Map<String, String> expected = Expected.scores(sample);
        Map<String, String> told = new TreeMap<>();
        for (String partner : expected.keySet()) {
            JsonNode score = api.get("/api/v1/scores/" + partner + "/modern-work");
            told.put(
                    partner,
                    track(score, "enterprise").path("total").asText() + " / "
                            + track(score, "smb").path("total").asText());
        }
        assertEquals(expected, told);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingIsLostWhenServicesAndPlatformStartAgain() {
        SmallProgram.correct(api);
        assertEquals("60", score("4711").path("total").asText());
        for (Deployable deployable : Deployable.values()) {
            platform.kill(deployable);
        }
        platform.close();
        platform = new Platform(settings, Progress.SILENT).start();
        api = new Api(platform.origin(), platform.token("program-administrator"));
        assertEquals(enrolled, api.get("/api/v1/entitlements/exactly-seventy").path("items"));
        assertEquals("60", score("4711").path("total").asText());
        assertEquals("77", score("4712").path("total").asText());
        assertEquals(
                "4711",
                api.get("/api/v1/partners/4711-a").path("parentPartnerId").asText());
    }

    private static JsonNode score(String partner) {
        return api.get("/api/v1/scores/" + partner + "/modern-work" + SmallProgram.AS_OF);
    }

    private static JsonNode entitlements(String partner) {
        return api.get("/api/v1/entitlements/" + partner + SmallProgram.AS_OF).path("items");
    }

    private static JsonNode area(JsonNode membership, String area) {
        return stream(membership.path("areas"))
                .filter(candidate -> candidate.path("solutionArea").asText().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode track(JsonNode score, String track) {
        return stream(score.path("tracks"))
                .filter(candidate -> candidate.path("track").asText().equals(track))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> metrics(JsonNode score, String track) {
        Map<String, String> told = new TreeMap<>();
        stream(track(score, track).path("metrics"))
                .forEach(metric -> told.put(
                        metric.path("metric").asText(),
                        metric.path("points").asText() + " for "
                                + metric.path("value").asText() + " of "
                                + metric.path("target").asText()
                                + (metric.hasNonNull("option")
                                        ? " by " + metric.path("option").asText()
                                        : "")));
        return told;
    }

    private static void collectKeys(JsonNode node, List<String> keys) {
        stream(node.path("records")).forEach(row -> keys.add(row.path("key").toString()));
        stream(node.path("children")).forEach(child -> collectKeys(child, keys));
    }

    private static List<String> texts(JsonNode items, String member) {
        return stream(items).map(item -> item.path(member).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
