package org.partnerscore.telemetry.usage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.telemetry.Telemetry.freshTenant;
import static org.partnerscore.telemetry.Telemetry.importUsage;
import static org.partnerscore.telemetry.Telemetry.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class UsageQueriesTest {

    private String one;
    private String other;

    /** Two tenants in the order of their ids. */
    @BeforeEach
    void tenants() {
        List<String> sorted = Stream.of(freshTenant(), freshTenant())
                .map(UUID::toString)
                .sorted()
                .toList();
        one = sorted.get(0);
        other = sorted.get(1);
    }

    @Test
    void oneMonthIsAnsweredInColumnsByTenantAndProduct() {
        importUsage("""
                tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,consumedRevenueUsd,revenueUsd,capacityUnits
                %2$s,teams,2022-08,300,200,,,
                %1$s,yammer,2022-08,,7,,,
                %1$s,sentinel,2022-08,,,1234.50,0.000001,100
                %1$s,teams,2022-09,1,1,,,
                %1$s,intune,2022-08,1,1,,,
                """.formatted(one, other));
        query("{'selections': [" + month("2022-08", "'teams', 'yammer', 'sentinel', 'viva'", other, one) + "]}")
                .body("loaded", empty())
                .body("selections", hasSize(1))
                .body("selections[0].from", is("2022-08"))
                .body("selections[0].to", is("2022-08"))
                .body("tenantIds", contains(one, other))
                .body("products", contains("sentinel", "yammer", "teams"))
                .body("selections[0].tenantAt", contains(0, 0, 1))
                .body("selections[0].productAt", contains(0, 1, 2))
                .body("selections[0].paidAvailableUnits", contains(null, null, 300))
                .body("selections[0].monthlyActiveUsers", contains(null, 7, 200))
                .body("selections[0].consumedRevenueUsd", contains(1234.5f, null, null))
                .body("selections[0].revenueUsd", contains(0.000001f, null, null))
                .body("selections[0].capacityUnits", contains(100, null, null))
                .body("selections[0].months", is((Object) null))
                .body("selections[0].versions", contains(1, 1, 1))
                .body("seen.tenantAt", empty())
                .body("seen.productAt", empty());
    }

    @Test
    void aWindowSumsEachMeasureOverItsMonths() {
        importUsage("""
                tenantId,product,month,monthlyActiveUsers,consumedRevenueUsd
                %1$s,sentinel,2022-01,5,0.10
                %1$s,sentinel,2022-02,,0.20
                %1$s,sentinel,2022-04,6,0.30
                %1$s,sentinel,2022-05,6,1000
                %1$s,key-vault,2022-03,,
                """.formatted(one));
        query("{'selections': [{'from': '2022-01', 'to': '2022-04', 'tenantIds': ['" + one + "']}]}")
                .body("selections[0].to", is("2022-04"))
                .body("products", contains("key-vault", "sentinel"))
                .body("selections[0].tenantAt", contains(0, 0))
                .body("selections[0].monthlyActiveUsers", contains(null, 11))
                .body("selections[0].consumedRevenueUsd", contains(null, 0.6f))
                .body("selections[0].paidAvailableUnits", is((Object) null))
                .body("selections[0].months", contains(1, 3))
                .body("selections[0].versions", is((Object) null));
    }

    @Test
    void selectionsAreAnsweredInTheirOrderWhateverTheyFind() {
        importUsage("tenantId,product,month,monthlyActiveUsers\n" + one + ",teams,2022-06,1\n");
        String found = month("2022-06", "'teams'", one);
        query("{'selections': [" + month("2022-07", "'teams'", one) + "," + found + "," + month("2022-06", "", one)
                        + ","
                        + month("2022-06", "'teams'") + "," + found + ",{'from': '2019-01', 'to': '2026-01',"
                        + " 'tenantIds': ['" + one + "'], 'products': null}]}")
                .body("selections.from", contains("2022-07", "2022-06", "2022-06", "2022-06", "2022-06", "2019-01"))
                .body("products", contains("teams"))
                .body("selections.collect { it.productAt.size() }", contains(0, 1, 0, 0, 1, 1));
    }

    @Test
    void aPairThatLacksARowIsSeenOnlyInAnotherMonthOfTheRange() {
        importUsage("""
                tenantId,product,month,monthlyActiveUsers
                %1$s,teams,2023-05,1
                %1$s,yammer,2022-05,1
                %1$s,viva,2022-11,1
                %1$s,intune,2022-04,1
                %2$s,teams,2022-05,1
                %2$s,teams,2023-05,1
                %2$s,yammer,2023-04,1
                """.formatted(one, other));
        String products = "'teams', 'yammer', 'viva', 'intune'";
        String range = "'seenBetween': {'from': '2022-05', 'to': '2023-05'}";
        seen(
                query("{'selections': [" + month("2023-05", products, one, other) + "], " + range + "}"),
                one + " viva",
                one + " yammer",
                other + " yammer");
        seen(
                query("{'selections': [" + month("2023-05", products, one) + "," + month("2022-05", products, one)
                        + "], " + range + "}"),
                one + " teams",
                one + " viva",
                one + " yammer");
        seen(
                query("{'selections': [" + month("2023-05", null, one) + "], " + range + "}"),
                one + " viva",
                one + " yammer");
        seen(query("{'selections': [" + month("2023-05", "'teams'", one, other) + ","
                + month("2022-05", "'teams'", other) + "], " + range + "}"));
        seen(query("{'selections': [{'from': '2022-12', 'to': '2023-05', 'tenantIds': ['" + one
                + "'], 'products': ['viva']}], " + range + "}"));
    }

    private static void seen(ValidatableResponse answer, String... pairs) {
        JsonPath body = answer.extract().jsonPath();
        List<Integer> tenantAt = body.getList("seen.tenantAt");
        List<Integer> productAt = body.getList("seen.productAt");
        assertEquals(
                List.of(pairs),
                IntStream.range(0, tenantAt.size())
                        .mapToObj(i -> body.getString("tenantIds[" + tenantAt.get(i) + "]") + " "
                                + body.getString("products[" + productAt.get(i) + "]"))
                        .toList());
    }

    @Test
    void loadedMonthsAreThoseWithAnyUsage() {
        importUsage("tenantId,product,month,monthlyActiveUsers\n" + one + ",teams,2024-03,1\n");
        query("{'selections': [], 'loaded': ['1999-01', '2024-03', '2018-12', '2024-03']}")
                .body("loaded", contains("2024-03", "2024-03"))
                .body("selections", empty());
    }

    @Test
    void manySelectionsAreOneQuery() {
        importUsage("tenantId,product,month,monthlyActiveUsers\n" + one + ",teams,2022-06,1\n");
        String all = Collections.nCopies(100, month("2022-06", "'teams'", one)).stream()
                .collect(Collectors.joining(","));
        query("{'selections': [" + all + "]}")
                .body("selections", hasSize(100))
                .body("selections[99].productAt", contains(0))
                .body("products", contains("teams"));
        refused("{'selections': [" + all + "," + month("2022-06", "'teams'", one) + "]}", "INVALID_REQUEST");
    }

    @Test
    void aQueryThatMakesNoSenseIsRefused() {
        refused("{}", "INVALID_REQUEST");
        refused("{'selections': []}", "EMPTY_QUERY");
        refused("{'selections': [{'from': '2022-08', 'to': '2022-07', 'tenantIds': []}]}", "FROM_AFTER_TO");
        refused("{'selections': [{'from': '2022-08', 'tenantIds': []}]}", "INVALID_REQUEST");
        refused("{'selections': [" + month("2022-08", "'Not A Slug'", one) + "]}", "INVALID_REQUEST");
        refused("{'selections': [null]}", "UNREADABLE_BODY");
        refused("{'selections': [" + month("2022-08", "null", one) + "]}", "UNREADABLE_BODY");
        refused("{'selections': [" + month("2022-8", "'teams'", one) + "]}", "UNREADABLE_BODY");
        refused("{'selections': [" + month("2022-08", "'teams'", "4711") + "]}", "UNREADABLE_BODY");
        refused("{'selections': [], 'loaded': ['2022-08'], 'surprise': 1}", "UNKNOWN_MEMBER");
        refused(
                "{'selections': [], 'loaded': ['2022-08'], 'seenBetween': {'from': '2022-09', 'to': '2022-08'}}",
                "FROM_AFTER_TO");
        String[] tenants = new String[20_001];
        Arrays.fill(tenants, one);
        refused("{'selections': [" + month("2022-08", "'teams'", tenants) + "]}", "TOO_MANY_TENANTS");
    }

    private static ValidatableResponse query(String body) {
        return send(body).statusCode(200).contentType("application/json");
    }

    private static void refused(String body, String code) {
        send(body).statusCode(400).contentType("application/problem+json").body("code", is(code));
    }

    private static ValidatableResponse send(String body) {
        return json(body).post("/api/v1/usage/queries").then();
    }

    /** A selection of one month; products as they stand in an array, null for all. */
    private static String month(String month, String products, String... tenants) {
        String ids = Stream.of(tenants).map(tenant -> "'" + tenant + "'").collect(Collectors.joining(","));
        return "{'from': '" + month + "', 'to': '" + month + "', 'tenantIds': [" + ids + "]"
                + (products == null ? "" : ", 'products': [" + products + "]") + "}";
    }
}
