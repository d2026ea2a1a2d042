package org.partnerscore.scoring.run;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A run as its callers see it. */
public record RunOverHttp(String id) {

    static final JsonPathConfig NUMBERS =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static RunOverHttp start(String body) {
        return new RunOverHttp(given().contentType("application/json")
                .body(body)
                .post("/api/v1/score-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    public static RunOverHttp ended(String body) {
        RunOverHttp run = start(body);
        run.awaitState("completed");
        return run;
    }

    public JsonPath view() {
        return given().get("/api/v1/score-runs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String state() {
        return view().getString("state");
    }

    public void awaitState(String state) {
        await(() -> state().equals(state), () -> "run is " + view().prettify() + " and not " + state);
    }

    /** Waits until something holds; looking is all that can be done from outside. */
    public static void await(BooleanSupplier holds, java.util.function.Supplier<String> otherwise) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise.get());
            }
            Thread.onSpinWait();
        }
    }

    /** What a score comes to, in a list of scorecards and in one of a run alike. */
    public static String slim(Map<String, Object> score) {
        return score.get("partnerId") + " " + score.get("solutionArea") + " " + score.get("track") + " "
                + score.get("total") + " " + score.get("qualified");
    }

    List<Map<String, Object>> all(String list) {
        return all(list, "limit=50");
    }

    /** All pages of a list of the run. */
    List<Map<String, Object>> all(String list, String query) {
        return allOf("/api/v1/score-runs/" + id + "/" + list + "?" + query);
    }

    public static List<Map<String, Object>> allOf(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = "";
        do {
            JsonPath page =
                    given().get(path + after).then().statusCode(200).extract().jsonPath(NUMBERS);
            items.addAll(page.getList("items"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        return items;
    }
}
