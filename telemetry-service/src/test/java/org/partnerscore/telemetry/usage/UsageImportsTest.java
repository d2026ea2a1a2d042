package org.partnerscore.telemetry.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.partnerscore.telemetry.Telemetry.freshProduct;
import static org.partnerscore.telemetry.Telemetry.freshTenant;
import static org.partnerscore.telemetry.Telemetry.importCsv;
import static org.partnerscore.telemetry.Telemetry.importUsage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.imports.MonthlyRules;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.Draft;
import org.partnerscore.telemetry.product.Products;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class UsageImportsTest {

    @Inject
    DataSource database;

    @Inject
    Imports imports;

    @Inject
    Products products;

    @Test
    void anUnknownProductIsRejectedUnlessItIsAnAzureService() {
        UUID tenant = freshTenant();
        String unknown = freshProduct("unknown");
        String service = freshProduct("azure-service");
        importUsage("""
                tenantId,product,month,paidAvailableUnits,consumedRevenueUsd
                %1$s,%2$s,2023-08,5,
                %1$s,%3$s,2023-08,,7.25
                %1$s,%3$s,2023-07,,0
                %1$s,-%3$s,2023-08,,7.25
                """.formatted(tenant, unknown, service))
                .statusCode(200)
                .body("created", is(2))
                .body("errors.line", contains(2, 5))
                .body("errors.code", contains("UNKNOWN_PRODUCT", "UNKNOWN_PRODUCT"));
        given().get("/api/v1/products/" + unknown).then().statusCode(404);
        given().get("/api/v1/products/" + service)
                .then()
                .statusCode(200)
                .body("family", is("azure"))
                .body("name", is(service));
        importUsage("tenantId,product,month,paidAvailableUnits\n" + tenant + "," + service + ",2023-06,5\n")
                .body("created", is(1));
    }

    @Test
    void anAzureServiceOfARejectedOrDryRowStaysOutOfTheCatalogue() {
        UUID tenant = freshTenant();
        String rejected = freshProduct("rejected");
        String dry = freshProduct("dry");
        String header = "tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,consumedRevenueUsd\n";
        importUsage(header + tenant + "," + rejected + ",2023-08,1,2,3\n").body("rejected", is(1));
        importCsv("/api/v1/usage/imports?dryRun=true", header + tenant + "," + dry + ",2023-08,,,3\n")
                .body("created", is(1));
        given().get("/api/v1/products/" + rejected).then().statusCode(404);
        given().get("/api/v1/products/" + dry).then().statusCode(404);
    }

    @Test
    void halfACorrectionIsJudgedWithTheOtherHalfAsStored() {
        UUID tenant = freshTenant();
        importUsage("""
                tenantId,product,month,paidAvailableUnits,monthlyActiveUsers
                %1$s,teams,2023-08,100,60
                %1$s,yammer,2023-08,100,60
                %1$s,viva,2023-08,,60
                """.formatted(tenant)).body("created", is(3));
        importUsage("""
                tenantId,product,month,monthlyActiveUsers
                %1$s,teams,2023-08,101
                %1$s,yammer,2023-08,100
                %1$s,viva,2023-08,5000
                """.formatted(tenant))
                .statusCode(200)
                .body("updated", is(2))
                .body("errors.line", contains(2))
                .body("errors.code", contains("MAU_ABOVE_PAU"))
                .body("errors.key", contains(tenant + "/teams/2023-08"));
        importUsage("""
                tenantId,product,month,paidAvailableUnits
                %1$s,teams,2023-08,59
                %1$s,yammer,2023-08,
                %1$s,viva,2023-08,4999
                """.formatted(tenant)).body("updated", is(1)).body("errors.line", contains(2, 4));
        read(tenant, "teams").body("paidAvailableUnits", is(100)).body("monthlyActiveUsers", is(60));
        read(tenant, "yammer").body("paidAvailableUnits", is((Object) null)).body("version", is(3));
    }

    @Test
    void aCorrectionKeepsTheFormerVersion() throws SQLException {
        UUID tenant = freshTenant();
        String header = "tenantId,product,month,paidAvailableUnits,revenueUsd\n";
        for (String values : List.of("10,1.5", "20,1.5", "20,1.50", "20,")) {
            importUsage(header + tenant + ",teams,2023-08," + values + "\n").statusCode(200);
        }
        read(tenant, "teams").body("version", is(3)).body("revenueUsd", is((Object) null));
        assertEquals(
                List.of("1: 10 1.500000 true", "2: 20 1.500000 true"),
                list("select version || ': ' || paid_available_units || ' ' || revenue_usd || ' '"
                        + " || (recorded_at < superseded_at) from usage_history"
                        + " where tenant_id = '" + tenant + "' order by version"));
    }

    @Test
    void importsOfTheSameNewMonthsAtOnceAllSucceed() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                boolean dry = i % 3 == 2;
                Callable<Integer> send = () -> importCsv(
                                "/api/v1/usage/imports?dryRun=" + dry, rowsOf(freshTenant(), "2019-05", "2019-09"))
                        .statusCode(200)
                        .extract()
                        .path("created");
                answers.add(senders.submit(send));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(10, answer.get());
            }
        } finally {
            senders.shutdown();
        }
        assertEquals(
                List.of("usage_2019_05", "usage_2019_06", "usage_2019_07", "usage_2019_08", "usage_2019_09"),
                list("select inhrelid::regclass::text from pg_inherits where inhparent = 'usage'::regclass"
                        + " and inhrelid::regclass::text like 'usage\\_2019\\_%' order by 1"));
    }

    @Test
    void aDryRunMakesNoMonth() throws SQLException {
        importCsv("/api/v1/usage/imports?dryRun=true", rowsOf(freshTenant(), "2020-01", "2020-02"))
                .body("created", is(4));
        assertEquals(List.of("true"), list("select (to_regclass('usage_2020_01') is null)::text"));
    }

    @Test
    void theCurrentMonthAndTheNextOneAreMadeAheadWithTheirHistory() throws SQLException {
        for (String table : List.of("usage", "usage_history")) {
            assertEquals(
                    List.of("2"),
                    list("select count(*) from pg_inherits where inhparent = '" + table + "'::regclass"
                            + " and right(inhrelid::regclass::text, 7) in (to_char(now() at time zone 'UTC', 'YYYY_MM'),"
                            + " to_char(now() at time zone 'UTC' + interval '1 month', 'YYYY_MM'))"));
        }
    }

    @Test
    void aMonthThatIsKeptNoLongerIsRejected() {
        Optional<YearMonth> firstKept = Optional.of(YearMonth.of(2023, 8));
        MonthlyRules rules = new MonthlyRules() {
            @Override
            public Feed feed() {
                return UsageFeed.FEED;
            }

            @Override
            public MonthlyCheck begin(Connection connection) throws SQLException {
                return new UsageCheck(products, firstKept, connection);
            }

            @Override
            public Column keyTouched() {
                return UsageFeed.TENANT_ID;
            }
        };
        Draft draft = new Draft().with(UsageFeed.TENANT_ID, freshTenant()).with(UsageFeed.PRODUCT, "teams");
        Refusal refusal = assertThrows(
                Refusal.class, () -> imports.write(rules, draft.with(UsageFeed.MONTH, YearMonth.of(2023, 7))));
        assertEquals("MONTH_OUT_OF_RANGE", refusal.code());
        assertEquals(Imports.Outcome.CREATED, imports.write(rules, draft.with(UsageFeed.MONTH, YearMonth.of(2023, 8))));
    }

    /** Two products in every month from the first to the last of one year. */
    private static String rowsOf(UUID tenant, String from, String to) {
        var csv = new StringBuilder("tenantId,product,month,monthlyActiveUsers\n");
        for (int month = Integer.parseInt(from.substring(5)); month <= Integer.parseInt(to.substring(5)); month++) {
            for (String product : List.of("teams", "yammer")) {
                csv.append("%s,%s,%s-%02d,1\n".formatted(tenant, product, from.substring(0, 4), month));
            }
        }
        return csv.toString();
    }

    private static ValidatableResponse read(UUID tenant, String product) {
        return given().get("/api/v1/usage/" + tenant + "/" + product + "/2023-08")
                .then()
                .statusCode(200);
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
