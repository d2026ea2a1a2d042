package org.partnerscore.common.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.months.SortSpace;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.BodyFormat;
import org.partnerscore.common.rows.RecordReader;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class MonthlyImportLawsTest {

    private static final Instant NOW = Instant.parse("2023-09-01T10:15:30.123456Z");

    @Inject
    DataSource database;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("imports");
    }

    @AfterEach
    void removeDirectory() throws IOException {
        Files.delete(directory); // fails if an import left a file
    }

    /** What an import did: its counts, and its errors by line. */
    private record Result(Tally tally, List<String> errors) {}

    /** Files of few and many rows, sorted in memory, in some pieces and in hundreds of pieces. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1024", "2, 7, 1024", "3, 300, 1000000", "4, 300, 512", "5, 2000, 8192", "6, 2000, 1"})
    void sortedImportsDoWhatStagedOnesDo(long seed, int rows, int memory) throws Exception {
        var letters = new RandomLetters(seed);
        for (int file = 0; file < 8; file++) {
            String csv = letters.file(file % 3 == 2 ? 5 : rows);
            Result sorted = load(new Letters(), csv, new SortSpace(memory, directory));
            Result staged = load(new StagedLetters(), csv, new SortSpace(memory, directory));
            assertEquals(staged, sorted, csv);
            assertSameRows("letter", "staged_letter");
            assertSameRows("letter_history", "staged_letter_history");
        }
        assertTrue(count("letter_history") > 0 || rows == 1, "nothing was ever corrected");
    }

    @Test
    void theOrderOfAFileWithoutDoublesChangesNothing() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add("00000000-0000-4000-8000-%012x,p-%d,2021-0%d,me".formatted(i / 3, i % 3, 1 + i % 9));
        }
        Collections.shuffle(rows, new Random(7));
        String shuffled = "tenantId,product,month,sender\n" + String.join("\n", rows);
        assertEquals(
                new Tally(1_000, 1_000, 0, 0, 0),
                load(new Letters(), shuffled, tiny()).tally());
        Collections.sort(rows);
        String ordered = "tenantId,product,month,sender\n" + String.join("\n", rows);
        assertEquals(
                new Tally(1_000, 0, 0, 1_000, 0),
                load(new Letters(), ordered, tiny()).tally());
    }

    @Test
    void aTemporaryFileHasNoNameThatAKilledProcessCouldLeave() throws Exception {
        String csv = new RandomLetters(11).file(500);
        List<String> seen = new ArrayList<>();
        try (var transaction = new Transaction(database, (line, key, error) -> {}, NOW, tiny(), nobodyWatches())) {
            RecordReader reader = reader(csv, Letters.FEED);
            transaction.run(new Letters(), reader, false, received -> seen.add(received + " " + names()));
        }
        assertEquals("500 []", seen.get(seen.size() - 1));
    }

    @Test
    void aTemporaryFileThatCannotBeWrittenRefusesTheImport() throws Exception {
        long before = count("letter");
        var nowhere = new SortSpace(1024, directory.resolve("missing"));
        String csv = new RandomLetters(12).file(500);
        Refusal refusal = assertThrows(Refusal.class, () -> load(new Letters(), csv, nowhere));
        assertEquals("TEMPORARY_SPACE_EXHAUSTED", refusal.code());
        assertEquals(503, refusal.status());
        assertEquals(before, count("letter"));
    }

    private static Touched nobodyWatches() {
        return new Touched("letters", 0);
    }

    private SortSpace tiny() {
        return new SortSpace(1024, directory);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Result load(Rules rules, String csv, SortSpace space) throws IOException, SQLException {
        TreeSet<String> errors = new TreeSet<>();
        try (var transaction = new Transaction(
                database,
                (line, key, error) -> errors.add("%06d %s %s %s".formatted(line, key, error.code(), error.message())),
                NOW,
                space,
                nobodyWatches())) {
            Tally tally = transaction.run(rules, reader(csv, rules.feed()), false, rows -> {});
            transaction.commit();
            return new Result(tally, List.copyOf(errors));
        }
    }

    private static RecordReader reader(String csv, Feed feed) throws IOException {
        return BodyFormat.CSV.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), feed);
    }

    /** Of the months that random letters are for. */
    private void assertSameRows(String one, String other) throws SQLException {
        String left = "(SELECT * FROM " + one + " WHERE month < '2021-01-01')";
        String right = "(TABLE " + other + ")";
        assertEquals(0, count("(%1$s EXCEPT %2$s UNION ALL (%2$s EXCEPT %1$s)) AS d".formatted(left, right)));
    }

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, "SELECT count(*) FROM " + from, row -> row.getLong(1))
                    .get(0);
        }
    }
}
