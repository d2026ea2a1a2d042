package org.partnerscore.common.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files of a few hundred letters that meet each other: new ones, corrections, equal ones, doubles and bad rows. */
final class RandomLetters {

    private static final List<String> OPTIONAL = List.of("label", "tags", "packedOn", "units", "price", "sender");

    private final Random random;
    private final String series;

    RandomLetters(long seed) {
        random = new Random(seed);
        series = "series " + seed + " ";
    }

    /** A file with some of the columns, in some order. */
    String file(int rows) {
        List<String> columns = new ArrayList<>(List.of("tenantId", "product", "month"));
        for (String column : OPTIONAL) {
            if (random.nextInt(4) > 0) {
                columns.add(column);
            }
        }
        Collections.shuffle(columns, random);
        var csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (int i = 0; i < rows; i++) {
            csv.append(columns.stream().map(this::value).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private String value(String column) {
        return switch (column) {
            case "tenantId" ->
                UUID.nameUUIDFromBytes((series + random.nextInt(20)).getBytes(StandardCharsets.UTF_8))
                        .toString();
            case "product" -> List.of("a", "a-b", "aa", "b").get(random.nextInt(4));
            case "month" -> "20" + (19 + random.nextInt(2)) + "-0" + (1 + random.nextInt(3));
            case "sender" -> random.nextInt(30) == 0 ? "not a code" : "me-" + random.nextInt(2);
            case "label" -> List.of("", "x", "Müller & Söhne", "\"a,\"\"b\nc\"").get(random.nextInt(4));
            case "tags" -> List.of("", "b;a", "a;b", "c-d").get(random.nextInt(4));
            case "packedOn" ->
                List.of("", "2019-01-01", "1999-12-31", "2019-02-28", "2020-02-29")
                        .get(random.nextInt(5));
            case "units" ->
                List.of("", "0", "7", "007", "13", "999999999999999").get(random.nextInt(6));
            default ->
                List.of(
                                "",
                                "0",
                                "0.0",
                                "1.5",
                                "1.50",
                                "20000",
                                "0.000001",
                                "0.0001",
                                "123456789012.345678",
                                "10000.0001")
                        .get(random.nextInt(10));
        };
    }
}
