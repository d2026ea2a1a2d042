package org.partnerscore.scoring.freshness;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import org.partnerscore.scoring.run.RunOverHttp;

/** What became of refreshes, as callers see it. */
final class Refreshed {

    private Refreshed() {}

    /** The refreshes, the latest first. */
    static List<Map<String, Object>> all() {
        return RunOverHttp.allOf("/api/v1/score-runs?limit=500").stream()
                .filter(run -> run.get("cause").equals("feed"))
                .toList();
    }

    /** Waits until so many refreshes, the latest ones, have come to this state, and gives how many partners each was about. */
    static List<Integer> await(int count, String state) {
        RunOverHttp.await(
                () -> all().stream().limit(count).allMatch(run -> run.get("state")
                        .equals(state)),
                () -> "refreshes are " + all());
        return all().stream()
                .limit(count)
                .map(run -> ((Number) ((Map<?, ?>) run.get("progress")).get("partnersTotal")).intValue())
                .toList();
    }

    /** The stored scores of a partner on a day. */
    static List<String> stored(String partnerId, String asOf) {
        return RunOverHttp.allOf("/api/v1/scores?limit=500&asOf=" + asOf).stream()
                .filter(score -> score.get("partnerId").equals(partnerId))
                .map(RunOverHttp::slim)
                .toList();
    }

    /** How far a feed is behind. */
    static long behind(String feed) {
        return given().get("/api/v1/score-runs/freshness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("feeds.find { it.feed == '" + feed + "' }.behindSeconds");
    }
}
