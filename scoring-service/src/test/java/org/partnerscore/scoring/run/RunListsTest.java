package org.partnerscore.scoring.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RunListsTest extends OverAProgram {

    @Test
    void chosenEditionsAreARunsOwn() {
        RunOverHttp inForce = RunOverHttp.ended("{\"asOf\": \"2023-08-01\", \"areas\": [\"modern-work\"]}");
        RunOverHttp chosen = RunOverHttp.ended(
                "{\"asOf\": \"2023-08-02\", \"areas\": [\"modern-work\"], \"editions\": {\"modern-work\": \"2026-05-01\"}}");
        assertFalse(chosen.view().getBoolean("storesScores"));
        assertEquals("2026-05-01", chosen.view().getString("editions.modern-work"));
        assertEquals(null, chosen.view().getString("formerRunId"));
        given().get("/api/v1/scores?asOf=2023-08-02").then().body("items.size()", is(0));
        assertNotEquals(
                inForce.all("scores").stream().map(RunOverHttp::slim).toList(),
                chosen.all("scores").stream().map(RunOverHttp::slim).toList());
    }

    @Test
    void aRunIsComparedWithTheOneBefore() {
        String body = "{\"asOf\": \"2023-08-03\", \"areas\": [\"modern-work\", \"data-ai\"]}";
        RunOverHttp before = RunOverHttp.ended(body);
        List<Map<String, Object>> top = before.all("scores", "sort=points&area=modern-work");
        String best = (String) top.get(0).get("partnerId");
        program.remove(best);
        program.add(best, 999); // other facts, of which nothing is left of what it had
        program.add(name + "99", 50);
        RunOverHttp after = RunOverHttp.ended(body);
        assertEquals(before.id(), after.view().getString("formerRunId"));
        List<Map<String, Object>> scores = after.all("scores");
        for (String change : List.of("gained", "lost", "up", "down", "new")) {
            assertEquals(
                    scores.stream().filter(score -> hasChanged(change, score)).toList(),
                    after.all("scores", "limit=3&change=" + change),
                    change);
        }
        assertEquals(2, after.all("scores", "change=new").size());
        assertFalse(after.all("scores", "change=down").isEmpty());
        given().get("/api/v1/score-runs/" + after.id() + "/distribution")
                .then()
                .body("items.solutionArea", equalTo(List.of("modern-work", "data-ai")))
                .body("items[0].count", is(PARTNERS + 1))
                .body(
                        "items[0].down",
                        is(after.all("scores", "area=modern-work&change=down").size()))
                .body("items[0].bands.count.sum()", is(PARTNERS + 1));
    }

    private static BigDecimal number(Object told) {
        return told == null ? null : new BigDecimal(told.toString());
    }

    private static boolean hasChanged(String change, Map<String, Object> score) {
        BigDecimal former = number(score.get("formerTotal"));
        BigDecimal now = number(score.get("total"));
        return switch (change) {
            case "new" -> former == null;
            case "up" -> former != null && now.compareTo(former) > 0;
            case "down" -> former != null && now.compareTo(former) < 0;
            case "gained" ->
                former != null && (Boolean) score.get("qualified") && !(Boolean) score.get("formerQualified");
            default -> former != null && !(Boolean) score.get("qualified") && (Boolean) score.get("formerQualified");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, minPoints=0, 5",
        "2023-06-02, area=security, 4",
        "2023-06-03, status=not-qualified, 7",
        "2023-06-04, status=qualified, 1",
        "2023-06-05, minPoints=20&maxPoints=60, 3",
        "2023-06-06, nearMiss=true, 2",
        "2023-06-07, area=modern-work&status=not-qualified&minPoints=1, 2"
    })
    void pagesAddUpToTheListWhateverTheirSize(String day, String filter, int limit) {
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"" + day + "\"}");
        List<Map<String, Object>> byPartner = run.all("scores", "limit=500&" + filter);
        assertEquals(byPartner, run.all("scores", "limit=" + limit + "&" + filter));
        List<Map<String, Object>> byPoints = new ArrayList<>(byPartner);
        // The sort is stable: equals stay by partner and area.
        byPoints.sort(
                Comparator.comparing(score -> ((Number) score.get("total")).doubleValue(), Comparator.reverseOrder()));
        assertEquals(byPoints, run.all("scores", "sort=points&limit=" + limit + "&" + filter));
        assertEquals(
                byPoints.stream().map(RunOverHttp::slim).toList(),
                RunOverHttp.allOf("/api/v1/scores?asOf=" + day + "&sort=points&limit=" + limit + "&" + filter).stream()
                        .map(RunOverHttp::slim)
                        .toList());
    }

    @Test
    void exportsAreTheListInOtherForms() {
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-08-05\"}");
        String path = "/api/v1/score-runs/" + run.id() + "/scores?area=security&minPoints=1";
        List<String> listed = run.all("scores", "area=security&minPoints=1").stream()
                .map(RunOverHttp::slim)
                .toList();
        assertEquals(
                listed,
                given().accept("application/x-ndjson")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .map(line -> RunOverHttp.slim(
                                JsonPath.from(line).using(RunOverHttp.NUMBERS).getMap("")))
                        .toList());
        assertEquals(
                listed,
                given().accept("text/csv")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .skip(1)
                        .map(line -> Optional.of(line.split(",", -1))
                                .map(cells -> String.join(" ", List.of(cells).subList(0, 5)))
                                .orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "change=sideways, query/change",
        "area=surgery, query/area",
        "status=maybe, query/status",
        "sort=total, query/sort",
        "change=up&sort=points, query/sort",
        "minPoints=many, query/minPoints",
        "after=AAAA, query/after"
    })
    void filtersAreChecked(String filter, String pointer) {
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-08-06\", \"areas\": [\"security\"]}");
        given().get("/api/v1/score-runs/" + run.id() + "/scores?" + filter)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is(pointer));
    }
}
