package org.partnerscore.common.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;

class CsvRecordsTest {

    private static final Column KEY = Column.key("id", new ColumnType.Text(2_000_000));
    private static final Column VALUE = Column.optional("value", new ColumnType.Text(2_000_000));
    private static final Feed FEED = new Feed("things", "thing", List.of(KEY, VALUE));

    /** A record as a reader sees it: its line and cells, or its line and the code of its error. */
    private record Seen(long line, List<String> cells) {}

    @RepeatedTest(200)
    void wellFormedFilesAreReadAsFastCsvReadsThem(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        String file = wellFormed(random);
        List<Seen> expected = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord each : reader) {
                if (each.getStartingLineNumber() > 1) {
                    expected.add(new Seen(each.getStartingLineNumber(), each.getFields()));
                }
            }
        }
        assertEquals(expected, read(new Dripping(file, random)));
    }

    @Test
    void aRecordOfExactlyTheLimitIsTaken() throws IOException {
        String limit = "x".repeat(Window.RECORD_LIMIT - 2);
        for (String lineEnd : List.of("\n", "\r\n", "")) {
            assertEquals(List.of(new Seen(2, List.of("a", limit))), read("id,value\na," + limit + lineEnd));
            assertEquals(
                    List.of(new Seen(2, List.of("RECORD_TOO_LARGE"))), read("id,value\na," + limit + "x" + lineEnd));
        }
    }

    @Test
    void recordsAfterALargeOneAreReadWhereverItEnds() throws IOException {
        for (int size = 3 * Window.RECORD_LIMIT; size < 5 * Window.RECORD_LIMIT; size += 4_099) {
            String file = "id,value\n\"" + "\n".repeat(size) + "\",\nb,\"c\"\"d\"\n";
            List<Seen> seen = read(file);
            assertEquals(new Seen(2, List.of("RECORD_TOO_LARGE")), seen.get(0));
            assertEquals(List.of(new Seen(3 + size, List.of("b", "c\"d"))), seen.subList(1, seen.size()));
        }
    }

    @Test
    void aLoneCarriageReturnIsContent() throws IOException {
        assertEquals(List.of(new Seen(2, List.of("a\rb", "c"))), read("id,value\r\na\rb,c\r\n"));
        assertEquals(List.of(new Seen(2, List.of("MALFORMED_QUOTE"))), read("id,value\n\"a\"\rb,c\n"));
    }

    private static String wellFormed(Random random) {
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        var file = new StringBuilder("id,value" + lineEnd);
        int records = 1 + random.nextInt(40);
        for (int i = 0; i < records; i++) {
            file.append(cell(random)).append(',').append(cell(random));
            file.append(i < records - 1 || random.nextBoolean() ? lineEnd : "");
        }
        return file.toString();
    }

    private static String cell(Random random) {
        String alphabet = "ab,\"\n;ü\uD83D\uDE00 \t";
        var text = new StringBuilder(random.nextInt(20) == 0 ? "y".repeat(random.nextInt(30_000)) : "k");
        for (int i = random.nextInt(10); i > 0; i--) {
            text.appendCodePoint(alphabet.codePoints().toArray()[random.nextInt(10)]);
        }
        boolean quoted = text.indexOf(",") >= 0 || text.indexOf("\"") >= 0 || text.indexOf("\n") >= 0;
        return quoted || random.nextBoolean() ? '"' + text.toString().replace("\"", "\"\"") + '"' : text.toString();
    }

    private static List<Seen> read(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Seen> read(InputStream body) throws IOException {
        var records = new CsvRecords(body, FEED);
        var row = new Row(FEED, YearMonth.of(2023, 1));
        List<Seen> seen = new ArrayList<>();
        while (records.next(row)) {
            seen.add(new Seen(
                    row.line(),
                    row.error()
                            .map(error -> List.of(error.code()))
                            .orElseGet(() -> List.of(row.text(KEY), row.has(VALUE) ? row.text(VALUE) : ""))));
        }
        return seen;
    }

    /** A body that arrives in small pieces, as from a network. */
    private static final class Dripping extends FilterInputStream {

        private final Random random;

        Dripping(String text, Random random) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            this.random = random;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(length, 1 + random.nextInt(1_000)));
        }
    }
}
