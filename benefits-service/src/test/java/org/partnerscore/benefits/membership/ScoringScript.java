package org.partnerscore.benefits.membership;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;

/** What the stand-in for scoring-service says about one partner: the points of each area, and from 70 on it is qualified. */
public class ScoringScript {

    private static final int QUALIFIES = 70;

    private final WireMockServer scoring;
    private final String partner;
    private final Map<Area, Integer> points = new EnumMap<>(Area.class);
    private final Map<Area, Integer> aroundAnniversary = new EnumMap<>(Area.class);
    private String stale = "";

    public ScoringScript(WireMockServer scoring, String partner) {
        this.scoring = scoring;
        this.partner = partner;
    }

    /** The points of an area from now on, within the window of an anniversary too. */
    public ScoringScript has(Area area, int total) {
        points.put(area, total);
        aroundAnniversary.remove(area);
        return this;
    }

    /** The best day of the window around the anniversary, where that is another than now. */
    ScoringScript hadAroundTheAnniversary(Area area, int total) {
        aroundAnniversary.put(area, total);
        return this;
    }

    ScoringScript isStale() {
        stale = "{\"service\": \"telemetry-service\", \"asOfInstant\": \"2023-01-01T00:00:00Z\"}";
        return this;
    }

    ScoringScript isFresh() {
        stale = "";
        return this;
    }

    /** Lets scoring-service answer for a day. */
    public void on(LocalDate day) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(body(points, day)));
        Map<Area, Integer> around = new EnumMap<>(Area.class);
        around.putAll(points);
        around.putAll(aroundAnniversary);
        scoring.stubFor(get(urlPathEqualTo(path()))
                .withQueryParam("anniversary", matching(".+"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(body(around, day))));
    }

    public void isAway() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        scoring.stubFor(get(urlPathEqualTo(path()))
                .withQueryParam("anniversary", matching(".+"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    public void refuses(String code) {
        answers(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"%s\", \"detail\": \"No.\", \"status\": 404, \"partnerId\": \"4711\"}"
                        .formatted(code)));
    }

    void answers(ResponseDefinitionBuilder answer) {
        scoring.stubFor(get(urlPathEqualTo(path()))
                .withQueryParam("anniversary", absent())
                .willReturn(answer));
    }

    String path() {
        return "/api/v1/designations/" + partner;
    }

    private String body(Map<Area, Integer> totals, LocalDate day) {
        return Stream.of(Area.values())
                .filter(area -> area != Area.COMMON)
                .map(area -> item(area, totals.getOrDefault(area, 0), day))
                .collect(Collectors.joining(
                        ",",
                        "{\"partnerId\": \"%s\", \"asOf\": \"%s\", \"anniversary\": null, \"items\": ["
                                .formatted(partner, day),
                        "]}"));
    }

    private String item(Area area, int total, LocalDate day) {
        boolean qualified = total >= QUALIFIES;
        LocalDate from = day.minusMonths(5);
        return """
                {"solutionArea": "%s", "status": "%s", "windowFrom": "%s", "windowTo": "%s", "qualifiedDays": [%s],
                 "months": [{"month": "%s", "best": %d}], "missing": [%s], "edition": "2022-10-03",
                 "programEdition": "2022-10-03", "gaps": [], "gapCount": 0, "stale": [%s],
                 "computedAt": "2023-01-01T00:00:00Z"}""".formatted(
                        area.slug(),
                        qualified ? "qualified" : "in-progress",
                        from,
                        day,
                        qualified ? "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day) : "",
                        YearMonth.from(day),
                        total,
                        total == 100
                                ? ""
                                : "{\"metric\": \"deployments\", \"by\": 1, \"points\": %d, \"text\": \"1 more deployment.\"}"
                                        .formatted(100 - total),
                        stale);
    }

    /** The areas that have points, for a table. */
    String table() {
        return new TreeSet<>(points.keySet())
                .stream().map(area -> area.slug() + " " + points.get(area)).collect(Collectors.joining(", "));
    }
}
