package org.partnerscore.testing.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnerscore.testing.imports.FeedSample.BadValue;

/** A bad row is told with its line and its code, and the good rows around it count. */
abstract class BadRowMatrix extends Sending {

    private static final String MILLION = "x".repeat(1_000_000);

    BadRowMatrix(FeedSample sample) {
        super(sample);
    }

    @TestFactory
    public List<DynamicTest> aRecordThatIsNoCsvIsTold() {
        String row = Rows.fresh(sample, 1).csvLines().get(0);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(badCsv("one cell too few", row.substring(0, row.lastIndexOf(',')), "WRONG_CELL_COUNT"));
        tests.add(badCsv("one cell too many", row + ",", "WRONG_CELL_COUNT"));
        tests.add(badCsv("a blank line", "", "WRONG_CELL_COUNT"));
        tests.add(badCsv("a quote within a cell", "a\"" + row, "MALFORMED_QUOTE"));
        tests.add(badCsv("text after a quoted cell", "\"a\"b" + row, "MALFORMED_QUOTE"));
        tests.add(badCsv("quoted line breaks", "\"a\nb\r\n\n\",c", "WRONG_CELL_COUNT"));
        tests.add(badCsv("a million characters", MILLION + row, "RECORD_TOO_LARGE"));
        tests.add(badCsv("a million quoted characters", "\"" + MILLION + "\"," + row, "RECORD_TOO_LARGE"));
        tests.add(badCsv("a million lines in quotes", "\"" + "\n".repeat(1_000_000) + "\"", "RECORD_TOO_LARGE"));
        tests.add(badCsv("a million cells", ",".repeat(1_000_000), "RECORD_TOO_LARGE"));
        return tests;
    }

    private DynamicTest badCsv(String name, String record, String code) {
        return DynamicTest.dynamicTest(name, () -> {
            Rows good = Rows.fresh(sample, 2);
            String before = good.header() + "\n" + good.csvLines().get(0) + "\n";
            String between = record + "\n" + good.csvLines().get(1) + "\n";
            var answer = send(CSV, before + between + "\n" + record + "\nx\n");
            counts(answer, 6, 2, 0, 0, 4);
            int blank = lineAfter(before + between);
            int last = lineAfter(before + between + "\n" + record + "\n");
            answer.body("errors.line", contains(lineAfter(before), blank, blank + 1, last))
                    .body("errors.code", contains(code, "WRONG_CELL_COUNT", code, "WRONG_CELL_COUNT"));
        });
    }

    @Test
    public void aQuoteThatIsNeverClosedIsTold() {
        Rows good = Rows.fresh(sample, 1);
        var answer = send(CSV, good.csv() + "\"a,b\nc,d\n");
        counts(answer, 2, 1, 0, 0, 1);
        answer.body("errors.line", contains(lineAfter(good.csv()))).body("errors.code", contains("UNTERMINATED_QUOTE"));
    }

    @TestFactory
    public List<DynamicTest> aRecordThatIsNoRowIsTold() {
        String row = Rows.fresh(sample, 1).jsonLines().get(0);
        return List.of(
                badJson("not JSON", "{]", "INVALID_JSON", false),
                badJson("a cut record", row.substring(0, row.length() - 1), "INVALID_JSON", false),
                badJson("two records on a line", row + row, "INVALID_JSON", false),
                badJson("a number", "1", "NOT_AN_OBJECT", true),
                badJson("an array", "[{}]", "NOT_AN_OBJECT", true),
                badJson(
                        "an unknown member",
                        row.replaceFirst("\\{", "{\"surprise\":{\"a\":[1]},"),
                        "UNKNOWN_MEMBER",
                        true),
                badJson("a repeated member", row.replaceFirst("\\{(\"[^,]*,)", "{$1$1"), "REPEATED_MEMBER", true),
                badJson("no members", "{}", "REQUIRED", true),
                badJson("a million characters", "{\"a\":\"" + MILLION + "\"}", "RECORD_TOO_LARGE", true),
                badJson("a lone surrogate", value(row, "\"\\\\ud800\""), "INVALID_UTF8", true),
                badJson("a truth value", value(row, "true"), wrongKey(), true),
                badJson("an object", value(row, "{\"a\": 1}"), wrongKey(), true));
    }

    private DynamicTest badJson(String name, String record, String code, boolean alsoInArray) {
        return DynamicTest.dynamicTest(name, () -> {
            List<String> good = Rows.fresh(sample, 2).jsonLines();
            var answer = send(NDJSON, String.join("\n", good.get(0), record, good.get(1), record));
            counts(answer, 4, 2, 0, 0, 2);
            answer.body("errors.line", contains(2, 4)).body("errors.code", contains(code, code));
            if (alsoInArray) {
                answer = send(ARRAY, "[" + String.join(",", good.get(0), record, good.get(1), record) + "]");
                counts(answer, 4, 0, 0, 2, 2);
                answer.body("errors.line", contains(2, 4));
            }
        });
    }

    /** What the first key column says to a value of no type at all. */
    private String wrongKey() {
        return sample.badValues().stream()
                .filter(bad -> bad.column().equals(sample.keys().get(0)))
                .map(BadValue::code)
                .findFirst()
                .orElseThrow();
    }

    private String value(String row, String json) {
        return row.replaceFirst(
                "\"" + sample.keys().get(0) + "\":\"[^\"]*\"",
                "\"" + sample.keys().get(0) + "\":" + json);
    }

    @TestFactory
    public List<DynamicTest> aValueThatDoesNotFitIsTold() {
        List<BadValue> all = new ArrayList<>(sample.badValues());
        for (String key : sample.keys()) {
            all.add(new BadValue(key, "", "REQUIRED"));
            all.add(new BadValue(key, " " + Rows.fresh(sample, 1).value(key), null));
            for (String control : List.of("\0", "\u001b", "\u007f", "\u0085")) {
                all.add(new BadValue(key, "a" + control + "b", "INVALID_CHARACTER"));
            }
        }
        return all.stream()
                .map(bad -> DynamicTest.dynamicTest(bad.column() + " = '" + bad.value() + "'", () -> refusedValue(bad)))
                .toList();
    }

    private void refusedValue(BadValue bad) {
        Rows rows = Rows.fresh(sample, 3).with(1, bad.column(), bad.value());
        for (String type : List.of(CSV, NDJSON, ARRAY)) {
            boolean first = type.equals(CSV);
            int line = first ? lineAfter(rows.header() + "\n" + rows.csvLines().get(0) + "\n") : 2;
            var answer = send(type, rows);
            counts(answer, 3, first ? 2 : 0, 0, first ? 0 : 2, 1);
            answer.body("errors[0].line", is(line));
            if (bad.code() != null) {
                answer.body("errors[0].code", is(bad.code()));
            }
        }
    }

    @Test
    public void bytesThatAreNotUtf8AreTold() {
        Rows rows = Rows.fresh(sample, 2);
        String key = sample.keys().get(0);
        Rows marked = rows.with(0, key, "~");
        for (String type : List.of(CSV, NDJSON)) {
            var answer = send(type, withInvalidByte(type.equals(CSV) ? marked.csv() : marked.ndjson()));
            answer.statusCode(200)
                    .body("rejected", is(1))
                    .body("errors[0].code", is("INVALID_UTF8"))
                    .body("errors[0].line", is(type.equals(CSV) ? 2 : 1));
        }
    }

    private static byte[] withInvalidByte(String text) {
        var bytes = new ByteArrayOutputStream();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.write(each == '~' ? 0xC3 : each);
        }
        return bytes.toByteArray();
    }

    @Test
    public void aKeyCountsWhereItComesFirst() {
        Rows rows = Rows.fresh(sample, 2);
        String again = rows.with(
                        0, sample.correction().getKey(), sample.correction().getValue())
                .csvLines()
                .get(0);
        var answer = send(CSV, rows.csv() + again + "\n" + rows.csvLines().get(1) + "\n");
        counts(answer, 4, 2, 0, 0, 2);
        answer.body("errors.line", contains(lineAfter(rows.csv()), lineAfter(rows.csv() + again + "\n")))
                .body("errors.code", equalTo(List.of("DUPLICATE_KEY", "DUPLICATE_KEY")))
                .body(
                        "errors[0].key",
                        startsWith(String.valueOf(rows.value(sample.keys().get(0)))));
        counts(send(CSV, rows), 2, 0, 0, 2, 0);
    }

    /** The physical line that starts after this text. */
    static int lineAfter(String text) {
        return 1 + (int) text.chars().filter(each -> each == '\n').count();
    }
}
