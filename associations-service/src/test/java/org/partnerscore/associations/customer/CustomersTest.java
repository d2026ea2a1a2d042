package org.partnerscore.associations.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.associations.Feeds;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CustomersTest {

    private final String tenant = UUID.randomUUID().toString();

    @Test
    void aCustomerIsRecordedAndReadBackInLowerCase() {
        put(tenant.toUpperCase(), "{\"name\":\"Fabrikam\",\"segment\":\"SMB\"}")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/customers/" + tenant))
                .body("tenantId", is(tenant))
                .body("segment", is("SMB"));
        put(tenant, "{\"name\":\"Fabrikam\",\"segment\":\"SMB\"}")
                .statusCode(200)
                .body("version", is(1));
        put(tenant, "{}").statusCode(200).body("segment", nullValue()).body("version", is(2));
        given().get("/api/v1/customers/" + tenant.toUpperCase()).then().body("version", is(2));
    }

    @Test
    void whatIsNoCustomerIsToldSo() {
        given().get("/api/v1/customers/" + tenant).then().statusCode(404).body("code", is("CUSTOMER_UNKNOWN"));
        given().get("/api/v1/customers/1-1-1-1-1").then().statusCode(400);
        put(tenant, "{\"segment\":\"CORPORATE\"}")
                .statusCode(400)
                .body("code", is("INVALID_VALUE"))
                .body("violations[0].pointer", is("/segment"));
        given().get("/api/v1/customers?segment=CORPORATE").then().statusCode(400);
    }

    @Test
    void aTagHoldsUntilTheNextChange() {
        put(tenant, "{}").statusCode(201);
        String tag = given().get("/api/v1/customers/" + tenant).header("ETag");
        put(tenant, "{\"segment\":\"SMB\"}").statusCode(200);
        given().contentType("application/json")
                .header("If-Match", tag)
                .body("{}")
                .put("/api/v1/customers/" + tenant)
                .then()
                .statusCode(412);
    }

    @Test
    void anAssociationMakesItsCustomer() {
        Feeds.associate(Feeds.fresh("p"), UUID.fromString(tenant), "PAL", "", "2023-01-10", "")
                .body("created", is(1));
        given().get("/api/v1/customers/" + tenant)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("segment", nullValue());
        Feeds.send("customers", "tenantId,segment", tenant + ",ENTERPRISE").body("updated", is(1));
    }

    @Test
    void theListIsNarrowedBySegmentAndCountry() {
        String country = Feeds.fresh("country");
        String other = UUID.randomUUID().toString();
        Feeds.send(
                "customers",
                "tenantId,country,segment",
                tenant + "," + country + ",SMB",
                other + "," + country + ",ENTERPRISE",
                UUID.randomUUID() + "," + country + "2,SMB");
        given().get("/api/v1/customers?segment=SMB&country=" + country)
                .then()
                .body("items.tenantId", is(List.of(tenant)));
        given().get("/api/v1/customers?country=" + country)
                .then()
                .body("items.country", everyItem(is(country)))
                .body("items.tenantId", hasItem(other))
                .body("items", not(List.of()));
    }

    private static ValidatableResponse put(String tenantId, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/v1/customers/" + tenantId)
                .then();
    }
}
