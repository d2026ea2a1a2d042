package org.partnerscore.associations;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Sends rows to the feeds, and makes ids that no other test has. */
public final class Feeds {

    public static final String ASSOCIATIONS = "partnerId,tenantId,type,products,associatedOn,endedOn";
    public static final String PARTNERS = "partnerId,name,country,parentPartnerId";

    private Feeds() {}

    /** An id that no other test has, in front of which tests may put a word. */
    public static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Imports lines under a header; the answer is 200 with the report. */
    public static ValidatableResponse send(String feed, String header, String... lines) {
        return post(feed, header, lines).then().statusCode(200);
    }

    public static Response post(String feed, String header, String... lines) {
        return given().contentType("text/csv; charset=utf-8")
                .body(header + "\n" + String.join("\n", lines) + "\n")
                .post("/api/v1/" + feed + "/imports");
    }

    /** Imports one association; products is {@code ;}-separated. */
    public static ValidatableResponse associate(
            String partnerId, UUID tenantId, String type, String products, String associatedOn, String endedOn) {
        return send(
                "associations",
                ASSOCIATIONS,
                String.join(",", partnerId, tenantId.toString(), type, products, associatedOn, endedOn));
    }
}
