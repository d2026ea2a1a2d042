package org.partnerscore.benefits.membership;

import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;

/**
 * One partner's life over HTTP: the clock goes from day to day, scoring-service's stand-in says what it is told, and every chapter becomes a
 * line of a table. Another feature joins in with {@link #get} and {@link #tell}.
 */
class PartnerStory {

    private record Line(LocalDate day, String what, String status) {}

    private final SettableClock clock;
    private final ScoringScript scoring;
    private final List<Line> lines = new ArrayList<>();
    private LocalDate today;

    final String partner = "story-" + UUID.randomUUID();

    PartnerStory(SettableClock clock, WireMockServer scoring) {
        this.clock = clock;
        this.scoring = new ScoringScript(scoring, partner);
    }

    /** Goes to a day, on which scoring-service answers with the points as they are then. */
    PartnerStory on(String day) {
        today = LocalDate.parse(day);
        clock.set(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        scoring.on(today);
        return this;
    }

    PartnerStory scores(Area area, int points) {
        scoring.has(area, points).on(today);
        return this;
    }

    PartnerStory scoredAroundTheAnniversary(Area area, int points) {
        scoring.hadAroundTheAnniversary(area, points).on(today);
        return this;
    }

    Response enrols(Area area) {
        return put("/enrolments/" + area.slug(), Map.of());
    }

    Response renews() {
        return given().post(memberships() + "/renewals");
    }

    Response put(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).put(memberships() + path);
    }

    /** Reads something about the partner, as {@code /api/v1/entitlements/{partnerId}}. */
    JsonPath get(String template) {
        return given().get(template.replace("{partnerId}", partner))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath status() {
        return get("/api/v1/memberships/{partnerId}");
    }

    /** How an area stands today. */
    String status(Area area) {
        return status().getString("areas.find { it.solutionArea == '" + area.slug() + "' }.status");
    }

    /** Writes a line: the day, what happened, the points, and how every area with a status worth telling stands. */
    PartnerStory tell(String what) {
        List<Map<String, Object>> areas = status().getList("areas");
        String standing = areas.stream()
                .filter(area -> !"in-progress".equals(area.get("status")))
                .map(area -> "%s %s%s"
                        .formatted(
                                area.get("solutionArea"),
                                area.get("status"),
                                area.get("endsOn") == null
                                        ? ""
                                        : " to " + area.get("endsOn")
                                                + (Boolean.TRUE.equals(area.get("badgeValid")) ? "" : " no badge")))
                .reduce((one, other) -> one + "; " + other)
                .orElse("-");
        lines.add(new Line(today, what + " (" + scoring.table() + ")", standing));
        return this;
    }

    /** A program reviewer and the partner take a specialization through all its steps on one day. */
    PartnerStory earns(String specialization, String evidence) {
        String path = "/api/v1/specializations/partners/" + partner + "/" + specialization;
        decides(path, "requirements");
        post(
                path + "/evidence",
                Map.of("kind", evidence, "by", "partner", "items", List.of("Fabrikam", "Contoso", "Woodgrove")));
        decides(path, "evidence");
        decides(path, "review");
        return this;
    }

    private void decides(String path, String about) {
        post(
                path + "/decisions",
                Map.of("about", about, "decision", "approved", "by", "reviewer", "reason", "All is there."));
    }

    private static void post(String path, Object body) {
        given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(200);
    }

    /** How much of a benefit the partner has on a day; null where it has none or the number is not published. */
    Integer quantity(String benefit, LocalDate day) {
        return get("/api/v1/entitlements/{partnerId}?asOf=" + day)
                .get("items.find { it.benefit == '" + benefit + "' && it.basis == 'enrolled' }?.quantity");
    }

    /** A line about another day than today. */
    void note(LocalDate day, String what, String found) {
        lines.add(new Line(day, what, found));
    }

    /** All lines by day. */
    void print() {
        lines.sort(Comparator.comparing(Line::day));
        StringBuilder table = new StringBuilder("\n| day | what happened (points) | status |\n|---|---|---|\n");
        lines.forEach(line -> table.append("| ")
                .append(line.day())
                .append(" | ")
                .append(line.what())
                .append(" | ")
                .append(line.status())
                .append(" |\n"));
        System.out.println(table);
    }

    private String memberships() {
        return "/api/v1/memberships/" + partner;
    }
}
