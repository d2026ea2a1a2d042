package org.partnerscore.telemetry.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.telemetry.Telemetry.freshProduct;
import static org.partnerscore.telemetry.Telemetry.freshTenant;
import static org.partnerscore.telemetry.Telemetry.importUsage;
import static org.partnerscore.telemetry.Telemetry.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class UsageResourceTest {

    @Test
    void aListGoesByMonthThenTenantThenProduct() {
        UUID tenant = freshTenant();
        importUsage("""
                tenantId,product,month,monthlyActiveUsers
                %1$s,yammer,2021-03,1
                %1$s,teams,2021-04,1
                %1$s,teams,2021-03,1
                %1$s,intune,2021-05,1
                """.formatted(tenant)).body("created", is(4));
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = list("tenantId=" + tenant + "&limit=1" + (next.isEmpty() ? "" : "&after=" + next))
                    .extract();
            seen.add(page.path("items[0].month") + " " + page.path("items[0].product"));
            next = page.path("next");
        }
        assertEquals(List.of("2021-03 teams", "2021-03 yammer", "2021-04 teams", "2021-05 intune"), seen);
    }

    @Test
    void filtersNarrowTheListAndItsExport() {
        UUID tenant = freshTenant();
        importUsage("""
                tenantId,product,month,consumedRevenueUsd
                %1$s,sentinel,2021-03,1.50
                %1$s,sentinel,2021-04,2
                %1$s,key-vault,2021-05,3
                """.formatted(tenant)).body("created", is(3));
        String of = "tenantId=" + tenant;
        list(of + "&month=2021-04").body("items.month", contains("2021-04"));
        list(of + "&from=2021-04").body("items.month", contains("2021-04", "2021-05"));
        list(of + "&to=2021-04").body("items.month", contains("2021-03", "2021-04"));
        list(of + "&product=key-vault").body("items.product", contains("key-vault"));
        String csv = given().accept("text/csv")
                .get("/api/v1/usage?" + of + "&product=sentinel")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("""
                tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,consumedRevenueUsd,revenueUsd,capacityUnits
                %1$s,sentinel,2021-03,,,1.5,,
                %1$s,sentinel,2021-04,,,2,,
                """.formatted(tenant), csv.replace("\r\n", "\n"));
        importUsage(csv).body("unchanged", is(2)).body("received", is(2));
    }

    @Test
    void aWrongFilterIsNamed() {
        refused("month=2021-4", "INVALID_MONTH");
        refused("tenantId=4711", "INVALID_UUID");
        refused("tenant=4711", "UNKNOWN_PARAMETER");
        refused("product=Not%00A-Slug", "INVALID_REQUEST");
        refused("after=bm9uc2Vuc2U", "INVALID_CURSOR");
    }

    @Test
    void oneRowIsRecordedOnceAndCorrectedByHalves() {
        UUID tenant = freshTenant();
        String key = "'tenantId': '" + tenant.toString().toUpperCase() + "', 'product': 'teams', 'month': '2021-06'";
        String first = "{" + key + ", 'paidAvailableUnits': 120, 'monthlyActiveUsers': 80, 'capacityUnits': 1.25e2}";
        record(first)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/usage/" + tenant + "/teams/2021-06"))
                .body("tenantId", is(tenant.toString()))
                .body("month", is("2021-06"))
                .body("capacityUnits", is(125))
                .body("version", is(1));
        record(first).statusCode(200).body("version", is(1));
        record("{" + key + ", 'monthlyActiveUsers': 90, 'capacityUnits': null}")
                .statusCode(200)
                .body("version", is(2))
                .body("paidAvailableUnits", is(120))
                .body("monthlyActiveUsers", is(90))
                .body("capacityUnits", is((Object) null));
        String tag = given().get("/api/v1/usage/" + tenant + "/teams/2021-06").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/usage/" + tenant + "/teams/2021-06")
                .then()
                .statusCode(304);
    }

    @Test
    void aRowThatBreaksARuleIsRefusedByItsKind() {
        UUID tenant = freshTenant();
        String key = "{'tenantId': '" + tenant + "', 'month': '2021-06'";
        record(key + ", 'product': 'teams', 'paidAvailableUnits': 1, 'monthlyActiveUsers': 2}")
                .statusCode(400)
                .body("code", is("MAU_ABOVE_PAU"))
                .body("violations[0].pointer", is("/monthlyActiveUsers"));
        record(key + ", 'product': '" + freshProduct("unknown") + "'}")
                .statusCode(422)
                .body("code", is("UNKNOWN_PRODUCT"));
        record(key + ", 'product': 'teams', 'paidAvailableUnits': 1}").statusCode(201);
        record(key + ", 'product': 'teams', 'monthlyActiveUsers': 2}")
                .statusCode(409)
                .body("code", is("MAU_ABOVE_PAU"));
        record(key + ", 'product': 'teams', 'paidAvailableUnits': -1}").body("code", is("NEGATIVE_NUMBER"));
        record(key + "}").statusCode(400).body("code", is("REQUIRED"));
        record(key + ", 'product': 'teams', 'seats': 1}").statusCode(400).body("code", is("UNKNOWN_MEMBER"));
        record(key + ", 'product': 'teams', 'paidAvailableUnits': '1'}").statusCode(400);
        record("{'tenantId': '" + tenant + "', 'product': 'teams', 'month': '2018-12'}")
                .statusCode(400)
                .body("code", is("MONTH_OUT_OF_RANGE"));
    }

    @Test
    void whatNobodyReportedIsUnknown() {
        given().get("/api/v1/usage/" + freshTenant() + "/teams/2021-06")
                .then()
                .statusCode(404)
                .body("code", is("USAGE_UNKNOWN"));
        given().get("/api/v1/usage/4711/teams/2021-06").then().statusCode(400);
        given().get("/api/v1/usage/" + freshTenant() + "/teams/2021-6").then().statusCode(400);
    }

    private static ValidatableResponse list(String query) {
        return given().get("/api/v1/usage?" + query).then().statusCode(200);
    }

    private static void refused(String query, String code) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/usage?" + query)
                .then()
                .statusCode(400)
                .body("code", is(code));
    }

    private static ValidatableResponse record(String body) {
        return json(body).post("/api/v1/usage").then();
    }
}
