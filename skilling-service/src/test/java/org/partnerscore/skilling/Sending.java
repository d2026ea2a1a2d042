package org.partnerscore.skilling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What the tests send: rows of feeds and single records. */
public final class Sending {

    private Sending() {}

    /** An id that no other test uses. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static ValidatableResponse individuals(String header, String... rows) {
        return csv("individuals", header, rows);
    }

    public static ValidatableResponse certificates(String... rows) {
        return csv("certificates", "individualId,certification,earnedOn,expiresOn,revokedOn", rows);
    }

    /** Every row of these shall be taken. */
    public static void links(String... rows) {
        individuals("individualId,partnerId,linkedOn,unlinkedOn", rows).body("rejected", is(0));
    }

    public static ValidatableResponse csv(String feed, String header, String... rows) {
        return given().contentType("text/csv; charset=utf-8")
                .body(header + "\n" + String.join("\n", rows) + "\n")
                .post("/api/v1/" + feed + "/imports")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
