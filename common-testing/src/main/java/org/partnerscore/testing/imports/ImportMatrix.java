package org.partnerscore.testing.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every import keeps to, whatever the feed. A service's {@code @QuarkusTest} extends this for each feed and gives
 * a sample of it; everything here goes over HTTP.
 */
public abstract class ImportMatrix extends BadRowMatrix {

    private static final String BOM = "\uFEFF";

    protected ImportMatrix(FeedSample sample) {
        super(sample);
    }

    // ---- what becomes of good rows

    @TestFactory
    public List<DynamicTest> everyFormatMeansTheSame() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String type : List.of(CSV, NDJSON, ARRAY)) {
            tests.add(DynamicTest.dynamicTest(type, () -> {
                Rows rows = Rows.fresh(sample, 3);
                counts(send(type, rows), 3, 3, 0, 0, 0);
                counts(send(CSV, rows), 3, 0, 0, 3, 0);
                counts(send(NDJSON, rows), 3, 0, 0, 3, 0);
                counts(send(ARRAY, rows), 3, 0, 0, 3, 0);
            }));
        }
        return tests;
    }

    @Test
    public void aCorrectionUpdatesAndSendingItAgainDoesNot() {
        Rows rows = Rows.fresh(sample, 3);
        Rows corrected =
                rows.with(1, sample.correction().getKey(), sample.correction().getValue());
        counts(send(CSV, rows), 3, 3, 0, 0, 0);
        counts(send(CSV, corrected), 3, 0, 1, 2, 0);
        counts(send(CSV, corrected), 3, 0, 0, 3, 0);
    }

    @Test
    public void anAbsentColumnLeavesItsValue() {
        Rows rows = Rows.fresh(sample, 2);
        counts(send(CSV, rows), 2, 2, 0, 0, 0);
        Rows without = rows.without(sample.correction().getKey());
        counts(send(CSV, without), 2, 0, 0, 2, 0);
        counts(send(NDJSON, without), 2, 0, 0, 2, 0);
    }

    @Test
    public void bomCrlfQuotesAndAMissingLastLineEndAreAllTheSame() {
        Rows rows = Rows.fresh(sample, 2);
        counts(send(CSV, rows), 2, 2, 0, 0, 0);
        counts(send(CSV, BOM + rows.csv()), 2, 0, 0, 2, 0);
        counts(send(CSV, rows.header() + "\r\n" + String.join("\r\n", rows.csvLines()) + "\r\n"), 2, 0, 0, 2, 0);
        counts(send(CSV, rows.csv().stripTrailing()), 2, 0, 0, 2, 0);
        counts(send(CSV, rows.csv().replace(rows.header(), rows.header().replaceAll("\\w+", "\"$0\""))), 2, 0, 0, 2, 0);
        counts(send(NDJSON, BOM + rows.ndjson().replace("\n", "\r\n\n")), 2, 0, 0, 2, 0);
        counts(send(ARRAY, BOM + " " + rows.array() + "\n"), 2, 0, 0, 2, 0);
    }

    @Test
    public void aFileOfNoRowsIsNoError() {
        String header = Rows.fresh(sample, 1).header();
        counts(send(CSV, header), 0, 0, 0, 0, 0);
        counts(send(CSV, header + "\r\n"), 0, 0, 0, 0, 0);
        counts(send(ARRAY, "[ ]"), 0, 0, 0, 0, 0);
    }

    // ---- bodies that cannot be read

    @Test
    public void aWrongHeaderIsRefused() {
        Rows rows = Rows.fresh(sample, 1);
        refused(send(CSV, ""), "EMPTY_BODY");
        refused(send(NDJSON, ""), "EMPTY_BODY");
        refused(send(ARRAY, " "), "EMPTY_BODY");
        refused(send(CSV, rows.csv().replaceFirst(",", ",surprise,")), "UNKNOWN_COLUMN");
        refused(send(CSV, rows.csv().toUpperCase(Locale.ROOT)), "UNKNOWN_COLUMN");
        refused(send(CSV, rows.header() + "," + sample.keys().get(0) + "\n"), "REPEATED_COLUMN");
        refused(send(CSV, "\"" + rows.csv()), "UNREADABLE_HEADER");
        for (String key : sample.keys()) {
            refused(send(CSV, rows.without(key).csv()), "MISSING_COLUMN");
        }
    }

    @Test
    public void aBodyThatIsNotWhatItsTypeSaysIsRefused() {
        Rows rows = Rows.fresh(sample, 2);
        refused(send(CSV, rows.ndjson()), "UNREADABLE_HEADER");
        refused(send(CSV, new byte[] {31, (byte) 139, 8, 0, (byte) 200, 1, 2, 3}), "UNREADABLE_HEADER");
        refused(send(CSV, rows.csv().getBytes(StandardCharsets.UTF_16)), "UNREADABLE_HEADER");
        refused(send(NDJSON, rows.csv()), "UNREADABLE_BODY");
        refused(send(NDJSON, rows.array()), "UNREADABLE_BODY");
        refused(send(ARRAY, rows.csv()), "UNREADABLE_BODY");
        refused(send(ARRAY, rows.jsonLines().get(0)), "UNREADABLE_BODY");
        send("text/csv; charset=iso-8859-1", rows.csv()).statusCode(415);
        send("application/xml", rows.csv()).statusCode(415);
        counts(send("text/csv; charset=UTF-8", rows.csv()), 2, 2, 0, 0, 0);
    }

    @Test
    public void anArrayThatIsBrokenImportsNothing() {
        Rows rows = Rows.fresh(sample, 3);
        String array = rows.array();
        refused(send(ARRAY, array.substring(0, array.length() - 1)), "UNREADABLE_BODY");
        refused(send(ARRAY, array.substring(0, array.length() - 10)), "UNREADABLE_BODY");
        refused(send(ARRAY, array.replaceFirst(",\n", "\n")), "UNREADABLE_BODY");
        refused(send(ARRAY, array.replaceFirst(",\n", ",,\n")), "UNREADABLE_BODY");
        refused(send(ARRAY, array + "x"), "UNREADABLE_BODY");
        counts(send(ARRAY, array), 3, 3, 0, 0, 0);
    }

    // ---- dry run, atomic, reports

    @Test
    public void aDryRunKeepsNothing() {
        Rows rows = Rows.fresh(sample, 2);
        counts(send("?dryRun=true", CSV, rows.csv().getBytes(StandardCharsets.UTF_8)), 2, 2, 0, 0, 0);
        counts(send(CSV, rows), 2, 2, 0, 0, 0);
    }

    @Test
    public void anAtomicImportIsAllOrNothing() {
        Rows rows = Rows.fresh(sample, 2);
        byte[] withBadRow = (rows.csv() + "x\n").getBytes(StandardCharsets.UTF_8);
        send("?atomic=true", CSV, withBadRow)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("IMPORT_REJECTED"))
                .body("report.received", is(3))
                .body("report.created", is(0))
                .body("report.rejected", is(3))
                .body("report.errors.line", equalTo(List.of(lineAfter(rows.csv()))));
        counts(send("?atomic=true", CSV, rows.csv().getBytes(StandardCharsets.UTF_8)), 2, 2, 0, 0, 0);
    }

    @Test
    public void aReportCanBeReadAgainWithAllItsErrors() {
        Rows rows = Rows.fresh(sample, 1);
        String body = rows.csv() + "x\n".repeat(150);
        String id = send(CSV, body).body("errors.size()", is(100)).extract().path("id");
        given().get(sample.path() + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("completed"))
                .body("received", is(151))
                .body("rejected", is(150));
        String next = given().get(sample.path() + "/" + id + "/errors?limit=100")
                .then()
                .statusCode(200)
                .body("items[0].line", is(lineAfter(rows.csv())))
                .extract()
                .path("next");
        List<Integer> rest = given().get(sample.path() + "/" + id + "/errors?limit=100&after=" + next)
                .then()
                .body("next", is((Object) null))
                .extract()
                .path("items.line");
        assertEquals(50, rest.size());
        assertEquals(lineAfter(rows.csv()) + 100, rest.get(0));
        given().get(sample.path() + "?limit=1").then().statusCode(200).body("items.size()", is(1));
        given().get(sample.path() + "?status=failed&limit=1").then().statusCode(200);
        given().get(sample.path() + "?status=lost").then().statusCode(400);
        given().get(sample.path() + "/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .body("code", is("IMPORT_UNKNOWN"));
    }
}
