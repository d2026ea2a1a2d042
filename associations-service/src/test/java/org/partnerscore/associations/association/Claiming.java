package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Posts a CPOR association; products is {@code ;}-separated, endedOn may be null. */
final class Claiming {

    private Claiming() {}

    static Response post(String partner, UUID tenant, String products, String associatedOn, String endedOn) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "partnerId", partner,
                "tenantId", tenant,
                "type", "CPOR",
                "products", products.split(";"),
                "associatedOn", associatedOn));
        body.put("endedOn", endedOn);
        return given().contentType("application/json").body(body).post("/api/v1/associations");
    }
}
