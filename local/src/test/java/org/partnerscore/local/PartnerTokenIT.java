package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.issuer.Claims;

/**
 * A partner's token on every way that leads to telemetry-service: it gets the administrator's figures, and telemetry-service is asked for,
 * and tells, nothing but what the partner's own customers used.
 *
 * <p>Asked about 2024-03-15, so M is 2024-02 and M-12 is 2023-02; the window of designations begins with 2023-10, of which M-12 is 2022-09.
 */
class PartnerTokenIT {

    private static final String AS_OF = "asOf=2024-03-15";
    private static final String USAGE = "/api/v1/usage/queries";
    private static final Pattern TENANT = Pattern.compile("00000000-0000-4000-8000-0000000000(\\d\\d)");

    /** Of north at M or at M-12. */
    private static final Set<Integer> COUNTED = Set.of(1, 3, 5, 6, 7, 8, 9, 12);

    /** Besides, lost by M-12 and not by that of the first month of the window. */
    private static final int LOST_WITHIN_THE_WINDOW = 4;

    private static final int LOST_BEFORE = 2;
    private static final int ANOTHERS = 10;
    private static final int ANOTHER_LOCATIONS = 11;

    private static final List<String> ASSOCIATIONS = List.of(
            "north,1,PAL,2021-01-01,",
            "north,2,PAL,2021-01-01,2022-06-30",
            "north,3,PAL,2021-01-01,2023-10-31",
            "north,4,PAL,2021-01-01,2022-12-31",
            "north,5,CSP_TIER_1,2023-07-01,",
            "north-a,6,DPOR,2021-01-01,",
            "north-b,7,DPOR,2023-04-01,",
            "north,8,PAL,2021-01-01,",
            "south,8,PAL,2021-01-01,",
            "north,9,PAL,2021-01-01,2023-09-30",
            "south,9,PAL,2023-10-01,",
            "south,10,PAL,2021-01-01,",
            "south-a,11,DPOR,2021-01-01,",
            "north,12,PAL,2023-12-01,");

    @TempDir
    static Path data;

    private static Platform platform;
    private static Listener telemetry;
    private static Api administrator;

    @BeforeAll
    static void start() throws IOException {
        Settings settings = new Settings(Path.of(".."), data.resolve("platform"), Ports.free());
        telemetry = new Listener(URI.create(settings.address(Deployable.TELEMETRY)));
        platform = new Platform(settings, Progress.SILENT, Map.of("PARTNERSCORE_TELEMETRY_URL", telemetry.address()))
                .start();
        administrator = new Api(platform.origin(), platform.token("program-administrator"));
        load(
                "partners",
                "partnerId,name,parentPartnerId",
                Stream.of(
                        "north,North,",
                        "north-a,North A,north",
                        "north-b,North B,north",
                        "south,South,",
                        "south-a,South A,south"));
        load("customers", "tenantId,segment", IntStream.rangeClosed(1, 12).mapToObj(n -> tenant(n) + ",SMB"));
        load(
                "associations",
                "partnerId,tenantId,type,associatedOn,endedOn",
                ASSOCIATIONS.stream()
                        .map(line -> line.split(",", 3))
                        .map(row -> row[0] + "," + tenant(Integer.parseInt(row[1])) + "," + row[2]));
        load(
                "individuals",
                "individualId,partnerId,linkedOn",
                Stream.of(
                        "n1,north,2022-01-01", "n2,north,2022-01-01", "n3,north-a,2022-01-01", "s1,south,2022-01-01"));
        load(
                "certificates",
                "individualId,certification,earnedOn,expiresOn",
                Stream.of(
                        "n1,AZ-104,2023-06-01,2024-06-01",
                        "n2,AZ-104,2023-06-01,2024-06-01",
                        "n3,AZ-700,2023-06-01,2024-06-01",
                        "s1,AZ-700,2023-06-01,2024-06-01"));
        load("usage", "tenantId,product,month,consumedRevenueUsd", usage());
    }

    private static void load(String feed, String header, Stream<String> rows) {
        JsonNode report = administrator.load(feed, Stream.concat(Stream.of(header), rows));
        assertEquals(0, report.path("rejected").asInt(-1), report::toString);
    }

    /** Everybody consumes two services in each of three years, a little more every month, and in digits that rounding would show. */
    private static Stream<String> usage() {
        return IntStream.rangeClosed(1, 12).boxed().flatMap(n -> IntStream.range(0, 36)
                .boxed()
                .flatMap(month -> Stream.of("virtual-machines", "sql-database").map(product -> "%s,%s,%s,%d.%06d"
                        .formatted(
                                tenant(n),
                                product,
                                YearMonth.of(2021, 3).plusMonths(month),
                                1000 + 10 * n + month,
                                n * 101 + month))));
    }

    @AfterAll
    static void stop() {
        platform.close();
        telemetry.close();
    }

    @Test
    void theFiguresAreThoseOfTheTable() {
        for (String area : List.of("infrastructure", "data-ai", "digital-app-innovation")) {
            JsonNode metric = viewer("north", "partner-viewer")
                    .api()
                    .get("/api/v1/scores/north/" + area + "?" + AS_OF)
                    .path("tracks")
                    .path(0)
                    .path("metrics")
                    .path(0);
            assertEquals("net-customer-adds", metric.path("metric").asText());
            // 1, 5, 6, 7, 8 and 12 at M; 1, 3, 6, 8 and 9 at M-12
            assertEquals("1", metric.path("value").asText(), area);
            assertEquals("10", metric.path("points").asText(), area);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scores/north",
                "/scores/north/infrastructure",
                "/scores/north/data-ai",
                "/scores/north/digital-app-innovation",
                "/scores/north/infrastructure/explanation",
                "/scores/north/data-ai/explanation",
                "/scores/north/digital-app-innovation/explanation",
                "/scores/north/infrastructure/evidence?metric=net-customer-adds",
                "/scores/north/infrastructure/evidence?metric=usage-growth",
                "/scores/north/infrastructure/evidence?metric=deployments"
            })
    void aScoreIsTheAdministratorsAndRestsOnOwnCustomers(String path) {
        String asked = "/api/v1" + path + (path.contains("?") ? "&" : "?") + AS_OF;
        for (String role : List.of("partner-viewer", "partner-administrator")) {
            Bound partner = viewer("north", role);
            JsonNode told = partner.api().get(asked);
            assertEquals(timeless(administrator.get(asked)), timeless(told));
            assertEquals(COUNTED, partner.tenantsAsked());
            assertNothingOfAnother(told);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/designations/north?asOf=2024-03-15",
                "/designations/north?asOf=2024-03-15&anniversary=2024-03-01",
                "/scores/north/infrastructure/history?from=2023-10&to=2024-03",
                "/memberships/north?asOf=2024-03-15",
                "/entitlements/north?asOf=2024-03-15",
                "/entitlements/north/microsoft-365-e5?asOf=2024-03-15",
                "/entitlements/north/preview?asOf=2024-03-15&gained=infrastructure",
                "/specializations/partners/north?asOf=2024-03-15"
            })
    void aWindowIsTheAdministratorsAndRestsOnOwnCustomersOfEachMonth(String path) {
        for (String role : List.of("partner-viewer", "partner-administrator")) {
            Bound partner = viewer("north", role);
            JsonNode told = partner.api().get("/api/v1" + path);
            assertEquals(timeless(administrator.get("/api/v1" + path)), timeless(told));
            Set<Integer> own = new TreeSet<>(COUNTED);
            own.add(LOST_WITHIN_THE_WINDOW);
            assertTrue(own.containsAll(partner.tenantsAsked()), () -> partner.tenantsAsked() + " of " + own);
            assertNothingOfAnother(told);
        }
    }

    @Test
    void whoWasLostWithinTheWindowCountsInItsFirstMonths() {
        Bound partner = viewer("north", "partner-viewer");
        partner.api().get("/api/v1/designations/north?" + AS_OF);
        assertTrue(partner.tenantsAsked().contains(LOST_WITHIN_THE_WINDOW));
        assertFalse(partner.tenantsAsked().contains(LOST_BEFORE));
    }

    @Test
    void theListIsTheAdministratorsOfThatPartner() {
        String run = "/api/v1/score-runs/"
                + administrator
                        .post("/api/v1/score-runs", "{\"asOf\": \"2024-03-15\"}", 202)
                        .path("id")
                        .asText();
        String state = "";
        for (long end = System.nanoTime() + 120_000_000_000L; !state.equals("completed") && System.nanoTime() < end; ) {
            state = administrator.get(run).path("state").asText();
        }
        assertEquals("completed", state);
        String list = "/api/v1/scores?partnerId=north&" + AS_OF;
        JsonNode told = viewer("north", "partner-viewer").api().get(list);
        assertEquals(6, told.path("items").size());
        assertEquals(timeless(administrator.get(list)), timeless(told));
        assertNothingOfAnother(told);
        for (JsonNode item : told.path("items")) {
            String path = "/api/v1/scores/north/" + item.path("solutionArea").asText() + "?" + AS_OF;
            assertEquals(
                    viewer("north", "partner-viewer")
                            .api()
                            .get(path)
                            .path("total")
                            .asText(),
                    item.path("total").asText());
        }
    }

    @Test
    void telemetryItselfAnswersForOwnCustomersOfTheYearAndTheirs() {
        asksUsage("north", 200, 1, 3, 5, 6, 7, 8, 9, 12);
        asksUsage("north", "2022-03", 200, 12);
        asksUsage("north", 404, LOST_BEFORE);
        asksUsage("north", 404, LOST_WITHIN_THE_WINDOW);
        asksUsage("north", 404, 1, ANOTHERS);
        asksUsage("north", 404, ANOTHER_LOCATIONS);
    }

    @Test
    void aLocationReachesNeitherItsSiblingNorItsParent() {
        asksUsage("north-a", 200, 6);
        asksUsage("north-a", 404, 7);
        asksUsage("north-a", 404, 1);
        Bound location = viewer("north-a", "partner-viewer");
        for (String path : List.of("/scores/%s/infrastructure", "/designations/%s", "/entitlements/%s")) {
            for (String other : List.of("north", "north-b", "south")) {
                assertEquals(
                        "PARTNER_UNKNOWN",
                        location.api()
                                .refused("/api/v1" + path.formatted(other), 404)
                                .path("code")
                                .asText());
            }
        }
        assertEquals(
                "PARTNER_IS_LOCATION",
                location.api()
                        .refused("/api/v1/scores/north-a/infrastructure", 404)
                        .path("code")
                        .asText());
        assertEquals(Set.of(), location.tenantsAsked());
    }

    @Test
    void anothersPartnerIsNobodyAndNothingIsAskedForIt() {
        Bound partner = viewer("south", "partner-administrator");
        for (String path : List.of(
                "/scores/north",
                "/scores/north/infrastructure/explanation",
                "/scores/north/infrastructure/history",
                "/scores?partnerId=north",
                "/designations/north",
                "/memberships/north",
                "/entitlements/north")) {
            assertEquals(
                    "PARTNER_UNKNOWN",
                    partner.api().refused("/api/v1" + path, 404).path("code").asText());
        }
        assertEquals(Set.of(), partner.tenantsAsked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scores/north",
                "/scores/north/infrastructure/explanation?asOf=2024-03-15",
                "/scores/north/infrastructure/evidence?asOf=2024-03-15&metric=usage-growth",
                "/scores/north/infrastructure/history?from=2024-02&to=2024-03",
                "/scores?partnerId=north&asOf=2024-03-15",
                "/designations/north?asOf=2024-03-15"
            })
    void aTokenNarrowedToScoresReadsScores(String path) {
        for (String role : List.of("partner-viewer", "program-viewer")) {
            JsonNode told = narrowed(role, "scores:read").get("/api/v1" + path);
            assertEquals(timeless(administrator.get("/api/v1" + path)), timeless(told));
        }
    }

    @Test
    void aTokenNarrowedToScoresReadsOfALocationWhoseItIs() {
        assertEquals(
                "PARTNER_IS_LOCATION",
                narrowed("partner-viewer", "scores:read")
                        .refused("/api/v1/scores/north-a/infrastructure", 404)
                        .path("code")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partners/north", "/associations?partnerId=north", "/individuals?partnerId=north"})
    void aTokenNarrowedToScoresReadsNoRecords(String path) {
        JsonNode problem = narrowed("partner-viewer", "scores:read").refused("/api/v1" + path, 403);
        assertEquals("NOT_ALLOWED", problem.path("code").asText());
        assertEquals("records:read", problem.path("permission").asText());
    }

    /** What benefits rest on is more than the token gives; it is told what is missing, and that is all that is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"/memberships/north", "/entitlements/north?asOf=2024-03-15"})
    void aTokenNarrowedToBenefitsIsToldWhichPermissionIsMissing(String path) {
        for (String role : List.of("partner-viewer", "program-viewer")) {
            JsonNode problem = narrowed(role, "benefits:read").refused("/api/v1" + path, 403);
            assertEquals("NOT_ALLOWED", problem.path("code").asText());
            assertEquals("scores:read", problem.path("permission").asText(), problem::toString);
            narrowed(role, "benefits:read", "scores:read").get("/api/v1" + path);
        }
    }

    private static Api narrowed(String role, String... scopes) {
        Claims claims = Claims.of("somebody").roles(role).scopes(scopes);
        return new Api(
                platform.origin(), platform.token(role.startsWith("partner") ? claims.partner("north") : claims));
    }

    /** Asks telemetry-service itself for the usage of a month. */
    private static void asksUsage(String partnerId, int status, Integer... tenants) {
        asksUsage(partnerId, "2024-02", status, tenants);
    }

    private static void asksUsage(String partnerId, String month, int status, Integer... tenants) {
        String ids = Stream.of(tenants).map(n -> '"' + tenant(n) + '"').collect(Collectors.joining(","));
        viewer(partnerId, "partner-viewer")
                .api()
                .post(
                        USAGE,
                        "{\"selections\":[{\"from\":\"" + month + "\",\"to\":\"" + month + "\",\"tenantIds\":[" + ids
                                + "]}]}",
                        status);
    }

    /** A caller with a token that nobody else has, so that it can be told what was asked with it. */
    private record Bound(Api api, String token) {

        /** Those that telemetry-service was asked for and answered; it must refuse none of the questions. */
        Set<Integer> tenantsAsked() {
            Set<Integer> asked = new TreeSet<>();
            for (Listener.Heard heard : telemetry.heard(USAGE, token)) {
                assertEquals(200, heard.status(), heard::toString);
                Set<Integer> named = tenants(heard.question());
                assertTrue(named.containsAll(tenants(heard.answer())), heard::toString);
                asked.addAll(named);
            }
            return asked;
        }
    }

    private static Bound viewer(String partnerId, String role) {
        String token = platform.token(Claims.of("somebody").roles(role).partner(partnerId));
        return new Bound(new Api(platform.origin(), token), token);
    }

    private static void assertNothingOfAnother(JsonNode told) {
        Set<Integer> shown = tenants(told.toString());
        shown.removeAll(COUNTED);
        assertEquals(Set.of(), shown);
        assertFalse(told.toString().contains("south"), told::toString);
        assertFalse(told.toString().contains("\"s1\""), told::toString);
    }

    private static Set<Integer> tenants(String text) {
        return TENANT.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tenant(int number) {
        return "00000000-0000-4000-8000-0000000000%02d".formatted(number);
    }

    /** Without when it was computed. */
    private static JsonNode timeless(JsonNode told) {
        JsonNode copy = told.deepCopy();
        copy.findParents("computedAt").forEach(parent -> ((ObjectNode) parent).remove("computedAt"));
        return copy;
    }
}
