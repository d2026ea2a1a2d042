package org.partnerscore.associations.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.ASSOCIATIONS;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

/**
 * Random imports into a narrow place, where nearly every line meets another, against the law as it is told: corrections
 * that only give something up first, then line by line, an earlier line wins.
 */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ClaimLawsTest {

    private static final List<String> PRODUCTS = List.of("exchange-online", "teams", "yammer");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Inject
    DataSource database;

    private record Key(String partner, LocalDate from) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int partners = partner.compareTo(other.partner);
            return partners == 0 ? from.compareTo(other.from) : partners;
        }
    }

    private record Hold(Set<String> products, LocalDate until) {
        boolean shrinksTo(Hold wanted) {
            return products.containsAll(wanted.products) && !wanted.until.isAfter(until);
        }

        boolean meets(Key mine, Hold other, Key its) {
            return products.stream().anyMatch(other.products::contains)
                    && mine.from.isBefore(other.until)
                    && its.from.isBefore(until)
                    && mine.from.isBefore(until)
                    && its.from.isBefore(other.until);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void importsKeepTheLaw(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID tenant = UUID.randomUUID();
        List<String> partners = List.of(fresh("a"), fresh("b"), fresh("c"), fresh("d"));
        Map<Key, Hold> stored = new TreeMap<>();
        for (int round = 0; round < 12; round++) {
            Map<Key, Hold> file = new LinkedHashMap<>();
            for (int line = 0; line < 8; line++) {
                file.put(new Key(partners.get(random.nextInt(4)), START.plusDays(random.nextInt(5))), wanted(random));
            }
            file.entrySet().removeIf(line -> line.getValue().until.isBefore(line.getKey().from));
            assertEquals(expectedLosers(stored, file), losers(tenant, file), "seed " + seed + ", round " + round);
            assertEquals(claimsOf(stored), storedClaims(tenant), "seed " + seed + ", round " + round);
        }
    }

    private static Hold wanted(Random random) {
        Set<String> products = new TreeSet<>();
        while (products.isEmpty()) {
            PRODUCTS.stream().filter(product -> random.nextInt(3) == 0).forEach(products::add);
        }
        LocalDate until = random.nextInt(4) == 0 ? LocalDate.MAX : START.plusDays(random.nextInt(9));
        return new Hold(products, until);
    }

    /** Applies the file to what is stored; the lines (header = 1) that lose. */
    private static List<Integer> expectedLosers(Map<Key, Hold> stored, Map<Key, Hold> file) {
        Set<Key> done = new TreeSet<>();
        file.forEach((key, wanted) -> {
            if (stored.containsKey(key) && stored.get(key).shrinksTo(wanted)) {
                stored.put(key, wanted);
                done.add(key);
            }
        });
        List<Integer> losers = new ArrayList<>();
        int line = 1;
        for (Map.Entry<Key, Hold> each : file.entrySet()) {
            line++;
            Key key = each.getKey();
            if (done.contains(key)) {
                continue;
            }
            boolean taken = stored.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(key)
                            && each.getValue().meets(key, other.getValue(), other.getKey()));
            if (taken) {
                losers.add(line);
            } else {
                stored.put(key, each.getValue());
            }
        }
        return losers;
    }

    private static List<Integer> losers(UUID tenant, Map<Key, Hold> file) {
        String[] lines = file.entrySet().stream()
                .map(line -> String.join(
                        ",",
                        line.getKey().partner,
                        tenant.toString(),
                        "CPOR",
                        String.join(";", line.getValue().products),
                        line.getKey().from.toString(),
                        line.getValue().until.equals(LocalDate.MAX)
                                ? ""
                                : line.getValue().until.toString()))
                .toArray(String[]::new);
        return send("associations", ASSOCIATIONS, lines).extract().path("errors.line");
    }

    private static Set<String> claimsOf(Map<Key, Hold> stored) {
        Set<String> claims = new TreeSet<>();
        stored.forEach((key, hold) -> {
            if (key.from.isBefore(hold.until)) {
                String end = hold.until.equals(LocalDate.MAX) ? "" : hold.until.toString();
                hold.products.forEach(
                        product -> claims.add(product + " [" + key.from + "," + end + ") " + key.partner));
            }
        });
        return claims;
    }

    private Set<String> storedClaims(UUID tenant) throws SQLException {
        Set<String> claims = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select product || ' ' || in_force || ' ' || partner_id from claim where tenant_id = ?")) {
            statement.setObject(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claims.add(rows.getString(1));
                }
            }
        }
        return claims;
    }
}
