package org.partnerscore.associations.partner;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

/**
 * Random imports of a few partners that change parents all the time, against the law as it is told: rows that free a
 * partner first, then line by line, whoever has a parent is nobody's parent.
 */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class HierarchyLawsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void importsKeepTheLaw(long seed) {
        Random random = new Random(seed);
        String word = fresh("h");
        List<String> ids = IntStream.range(0, 6).mapToObj(i -> word + i).toList();
        Map<String, String> parents = new TreeMap<>();
        for (int round = 0; round < 12; round++) {
            Map<String, String> file = new LinkedHashMap<>();
            for (int line = 0; line < 5; line++) {
                String id = ids.get(random.nextInt(6));
                String parent = ids.get(random.nextInt(6));
                file.put(id, random.nextInt(3) == 0 || parent.equals(id) ? "" : parent);
            }
            assertEquals(expectedLosers(parents, file), losers(file), "seed " + seed + ", round " + round);
            for (String id : file.keySet()) {
                String parent = given().get("/api/v1/partners/" + id).path("parentPartnerId");
                assertEquals(parents.get(id), parent, "seed " + seed + ", round " + round + ", " + id);
            }
        }
    }

    private static List<Integer> expectedLosers(Map<String, String> parents, Map<String, String> file) {
        file.forEach((id, parent) -> {
            if (parent.isEmpty()) {
                parents.remove(id);
            }
        });
        List<Integer> losers = new ArrayList<>();
        int line = 1;
        for (Map.Entry<String, String> row : file.entrySet()) {
            line++;
            if (row.getValue().isEmpty() || row.getValue().equals(parents.get(row.getKey()))) {
                continue;
            }
            if (parents.containsKey(row.getValue()) || parents.containsValue(row.getKey())) {
                losers.add(line);
            } else {
                parents.put(row.getKey(), row.getValue());
            }
        }
        return losers;
    }

    private static List<Integer> losers(Map<String, String> file) {
        String[] lines = file.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue())
                .toArray(String[]::new);
        List<Integer> losers = new ArrayList<>(
                send("partners", "partnerId,parentPartnerId", lines).extract().<List<Integer>>path("errors.line"));
        losers.sort(null);
        return losers;
    }
}
