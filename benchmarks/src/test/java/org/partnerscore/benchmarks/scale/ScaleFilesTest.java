package org.partnerscore.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleFilesTest {

    private static final Scale SMALL = Scale.DESIGN.dividedBy(100);

    @TempDir
    static Path directory;

    private static ScaleFiles files;

    @BeforeAll
    static void write() {
        files = ScaleFiles.write(SMALL, directory.resolve("once"));
    }

    @Test
    void sameSeedGivesTheSameBytes() throws Exception {
        assertEquals("4c371d84914d738a", digest(files));
        assertEquals(digest(files), digest(ScaleFiles.write(SMALL, directory.resolve("again"))));
    }

    @Test
    void anotherSeedGivesOthers() throws Exception {
        ScaleFiles others = ScaleFiles.write(SMALL.withSeed(6), directory.resolve("other"));
        for (String feed : ScaleFiles.FEEDS) {
            assertFalse(Arrays.equals(Files.readAllBytes(files.of(feed)), Files.readAllBytes(others.of(feed))), feed);
        }
    }

    @Test
    void thereAreAsManyAsAskedFor() throws IOException {
        assertEquals(SMALL.tenants(), rows("customers").count());
        assertEquals(SMALL.rows(), rows("usage").count());
        assertEquals(
                SMALL.partners(),
                rows("partners").filter(row -> row[3].isEmpty()).count());
        assertTrue(rows("partners").anyMatch(row -> !row[3].isEmpty()), "locations");
        Map<String, Long> byMonth = rows("usage").collect(Collectors.groupingBy(row -> row[2], Collectors.counting()));
        assertEquals(SMALL.months(), byMonth.size());
        assertEquals(Set.of(SMALL.rows() / SMALL.months()), new HashSet<>(byMonth.values()));
    }

    @Test
    void usageComesInTheOrderOfMonths() throws IOException {
        List<String> months = rows("usage").map(row -> row[2]).toList();
        assertArrayEquals(months.stream().sorted().toArray(), months.toArray());
    }

    @Test
    void aFewPartnersHaveMostOfTheTenants() throws IOException {
        List<Long> sizes = rows("associations")
                .collect(Collectors.groupingBy(
                        row -> row[0].substring(0, 8), Collectors.mapping(row -> row[1], Collectors.toSet())))
                .values()
                .stream()
                .map(tenants -> (long) tenants.size())
                .sorted()
                .toList();
        assertTrue(sizes.get(sizes.size() / 2) >= 5 && sizes.get(sizes.size() / 2) <= 20, sizes::toString);
        assertTrue(sizes.get(sizes.size() - 1) > SMALL.tenants() / 3, sizes::toString);
    }

    @Test
    void noProductOfATenantIsClaimedTwiceAtATime() throws IOException {
        Map<String, List<LocalDate[]>> claims = new HashMap<>();
        rows("associations").filter(row -> row[2].equals("CPOR")).forEach(row -> {
            assertFalse(row[3].isEmpty(), () -> String.join(",", row));
            LocalDate from = LocalDate.parse(row[4]);
            LocalDate until = row[5].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[5]);
            for (String product : row[3].split(";")) {
                List<LocalDate[]> others = claims.computeIfAbsent(row[1] + product, key -> new ArrayList<>());
                boolean free = others.stream().allMatch(other -> !from.isBefore(other[1]) || !other[0].isBefore(until));
                assertTrue(free || from.equals(until), () -> String.join(",", row));
                others.add(new LocalDate[] {from, until});
            }
        });
        assertTrue(claims.values().stream().anyMatch(one -> one.size() > 1), "a claim that went to another partner");
    }

    @Test
    void everyKindOfUsageAndEveryTypeOfAssociationIsThere() throws IOException {
        Set<String> types = rows("associations").map(row -> row[2]).collect(Collectors.toSet());
        assertEquals(Set.of("CPOR", "DPOR", "CSP_TIER_1", "CSP_TIER_2", "PAL"), types);
        for (int column = 3; column < 8; column++) {
            int measure = column;
            assertTrue(rows("usage").anyMatch(row -> !row[measure].isEmpty()), "column " + column);
        }
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        Path nowhere = directory.resolve("nowhere");
        assertThrows(IllegalArgumentException.class, () -> ScaleFiles.write(SMALL.withRows(1), nowhere));
        assertThrows(IllegalArgumentException.class, () -> ScaleFiles.write(SMALL.withTenants(1), nowhere));
        assertThrows(IllegalArgumentException.class, () -> ScaleFiles.write(SMALL.withRows(SMALL.rows() * 2), nowhere));
    }

    private static Stream<String[]> rows(String feed) throws IOException {
        return Files.readAllLines(files.of(feed)).stream().skip(1).map(line -> line.split(",", -1));
    }

    private static String digest(ScaleFiles written) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (DigestOutputStream out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            for (String feed : ScaleFiles.FEEDS) {
                Files.copy(written.of(feed), out);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
