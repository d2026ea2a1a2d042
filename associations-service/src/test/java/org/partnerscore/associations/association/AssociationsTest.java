package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.ASSOCIATIONS;
import static org.partnerscore.associations.Feeds.associate;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AssociationsTest {

    @Inject
    DataSource database;

    private final String partner = fresh("p");
    private final UUID tenant = UUID.randomUUID();

    @Test
    void aSingleAssociationIsRecordedReadAndCorrected() {
        Response created = post("DPOR", "[\"yammer\",\"teams\"]", "2023-01-10", "null");
        created.then()
                .statusCode(201)
                .body("products", contains("teams", "yammer"))
                .body("endedOn", nullValue())
                .body("version", is(1))
                .body("recordedAt", notNullValue());
        post("DPOR", "[\"yammer\",\"teams\"]", "2023-01-10", "null")
                .then()
                .statusCode(200)
                .body("version", is(1));
        post("DPOR", "[]", "2023-01-10", "\"2023-06-01\"")
                .then()
                .statusCode(200)
                .body("version", is(2));
        String location = created.header("Location");
        Response read = given().get(location.substring(location.indexOf("/api/")));
        read.then().statusCode(200).body("products", is(List.of())).body("endedOn", is("2023-06-01"));
        given().header("If-None-Match", read.header("ETag"))
                .get(location.substring(location.indexOf("/api/")))
                .then()
                .statusCode(304);
    }

    @Test
    void theFormerVersionIsKept() throws SQLException {
        associate(partner, tenant, "DPOR", "teams", "2023-01-10", "").body("created", is(1));
        associate(partner, tenant, "DPOR", "", "2023-01-10", "2023-06-01").body("updated", is(1));
        try (Connection connection = database.getConnection();
                PreparedStatement history = connection.prepareStatement("""
                        select h.version, h.products::text, h.ended_on, h.superseded_at = a.recorded_at
                        from association_history h join association a using (partner_id, tenant_id, type, associated_on)
                        where partner_id = ?
                        """)) {
            history.setString(1, partner);
            try (ResultSet row = history.executeQuery()) {
                row.next();
                assertEquals(
                        "1 {teams} null t",
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
            }
        }
    }

    @Test
    void anAssociationMakesItsPartner() {
        associate(partner, tenant, "PAL", "", "2023-01-10", "").body("created", is(1));
        given().get("/api/v1/partners/" + partner)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("name", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DPOR | [\"Teams\"] | 2023-01-10 | null | INVALID_REQUEST",
                "DPOR | [null] | 2023-01-10 | null | INVALID_REQUEST",
                "dpor | [] | 2023-01-10 | null | INVALID_VALUE",
                "DPOR | [] | 2023-02-30 | null | INVALID_DATE",
                "DPOR | [] | 2023-01-10 | \"2023-01-09\" | ENDED_BEFORE_ASSOCIATED",
                "CPOR | [] | 2023-01-10 | null | CPOR_WITHOUT_PRODUCTS",
                "CPOR | null | 2023-01-10 | null | CPOR_WITHOUT_PRODUCTS"
            })
    void whatIsWrongInItselfIsRefused(String type, String products, String from, String until, String code) {
        post(type, products, from, until).then().statusCode(400).body("code", is(code));
    }

    @Test
    void aBodyWithoutKeyIsRefusedAtItsPlace() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/associations")
                .then()
                .statusCode(400)
                .body("code", is("REQUIRED"))
                .body("violations[0].pointer", is("/partnerId"));
    }

    @Test
    void aNewCporMustSayItsProductsAndAStoredOneKeepsThem() {
        String key = partner + "," + tenant + ",CPOR,2023-01-10,";
        String header = "partnerId,tenantId,type,associatedOn,endedOn";
        send("associations", header, key)
                .body("errors.code", contains("CPOR_WITHOUT_PRODUCTS"))
                .body("errors.line", contains(2));
        associate(partner, tenant, "CPOR", "teams", "2023-01-10", "").body("created", is(1));
        send("associations", header, key + "2023-06-01").body("updated", is(1));
        given().get("/api/v1/associations?partnerId=" + partner)
                .then()
                .body("items[0].products", contains("teams"))
                .body("items[0].endedOn", is("2023-06-01"));
        associate(fresh("q"), tenant, "CPOR", "teams", "2023-06-01", "").body("created", is(1));
    }

    @Test
    void theListIsNarrowedByItsFields() {
        associate(partner, tenant, "DPOR", "", "2023-01-10", "2023-06-01");
        associate(partner, tenant, "PAL", "", "2023-03-10", "");
        associate(fresh("q"), tenant, "PAL", "", "2023-03-10", "");
        types("partnerId=" + partner).body("items.type", contains("DPOR", "PAL"));
        types("partnerId=" + partner + "&type=PAL").body("items.type", contains("PAL"));
        types("tenantId=" + tenant.toString().toUpperCase() + "&type=PAL").body("items.type", contains("PAL", "PAL"));
        types("partnerId=" + partner + "&inForceOn=2023-05-31").body("items.type", contains("DPOR", "PAL"));
        types("partnerId=" + partner + "&inForceOn=2023-06-01").body("items.type", contains("PAL"));
        types("partnerId=" + partner + "&inForceOn=2023-03-09").body("items.type", contains("DPOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "partnerId=a%00b",
        "tenantId=1-1-1-1-1",
        "type=pal",
        "inForceOn=2023-02-30",
        "inForceOn=%2B999999999-01-01",
        "products=teams",
        "after=bm9uc2Vuc2U",
        "after=YQAfYh9jH2Q"
    })
    void aFilterThatCannotBeMeantIsRefused(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/associations?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String path = "/api/v1/associations/" + partner + "/" + tenant + "/PAL/";
        given().get(path + "2023-01-10").then().statusCode(404).body("code", is("ASSOCIATION_UNKNOWN"));
        given().get(path + "2023-02-30").then().statusCode(400).body("code", is("INVALID_DATE"));
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> all = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            associate(partner, tenant, "DPOR", "", "2023-01-" + day, "");
            all.add("2023-01-" + day);
        }
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = given().get("/api/v1/associations?limit=3&partnerId=" + partner + next);
            page.then().statusCode(200);
            read.addAll(page.path("items.associatedOn"));
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        }
        assertEquals(all, read);
    }

    @Test
    void anExportIsAnImportThatChangesNothing() {
        associate(partner, tenant, "CPOR", "yammer;teams", "2023-01-10", "2023-06-01");
        associate(partner, tenant, "PAL", "", "2023-01-10", "");
        String csv = given().accept("text/csv")
                .get("/api/v1/associations?partnerId=" + partner)
                .asString();
        assertEquals(
                List.of(
                        ASSOCIATIONS,
                        partner + "," + tenant + ",CPOR,teams;yammer,2023-01-10,2023-06-01",
                        partner + "," + tenant + ",PAL,,2023-01-10,"),
                csv.lines().toList());
        String ndjson = given().accept("application/x-ndjson")
                .get("/api/v1/associations?partnerId=" + partner)
                .asString();
        for (String[] export :
                new String[][] {{"text/csv; charset=utf-8", csv}, {"application/x-ndjson; charset=utf-8", ndjson}}) {
            given().contentType(export[0])
                    .body(export[1].getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/associations/imports")
                    .then()
                    .body("unchanged", is(2));
        }
    }

    private static ValidatableResponse types(String query) {
        return given().get("/api/v1/associations?" + query).then().statusCode(200);
    }

    private Response post(String type, String products, String associatedOn, String endedOn) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "a-key")
                .body("""
                        {"partnerId": "%s", "tenantId": "%s", "type": "%s", "products": %s, "associatedOn": "%s", "endedOn": %s}
                        """.formatted(partner, tenant, type, products, associatedOn, endedOn))
                .post("/api/v1/associations");
    }
}
