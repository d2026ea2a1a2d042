package org.partnerscore.common.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnerscore.testing.imports.FeedSample;

/** Parcels as they arrive. */
class ParcelSample implements FeedSample {

    @Override
    public String path() {
        return "/api/v1/parcels/imports";
    }

    @Override
    public List<String> keys() {
        return List.of("tenantId", "product", "month");
    }

    @Override
    public Map<String, Object> freshRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenantId", UUID.randomUUID().toString());
        row.put("product", "teams");
        row.put("month", "2023-05");
        row.put("sender", "A-1_b.c");
        row.put("label", "Müller \uD83D\uDE00 & \\N, \"Söhne\"\nKG\t");
        row.put("kind", "BOX");
        row.put("tags", List.of("a", "b-2"));
        row.put("packedOn", "2023-05-31");
        row.put("units", 120);
        row.put("price", 1250.5);
        return row;
    }

    @Override
    public Map.Entry<String, Object> correction() {
        return Map.entry("units", 121);
    }

    @Override
    public List<BadValue> badValues() {
        return List.of(
                new BadValue("tenantId", "4711", "INVALID_UUID"),
                new BadValue("product", "Teams", "INVALID_VALUE"),
                new BadValue("product", "x".repeat(65), "INVALID_VALUE"),
                new BadValue("month", "2023-13", "INVALID_MONTH"),
                new BadValue("month", "2023-1", "INVALID_MONTH"),
                new BadValue("month", "2023-05-01", "INVALID_MONTH"),
                new BadValue("month", "2018-12", "MONTH_OUT_OF_RANGE"),
                new BadValue("month", "2999-01", "MONTH_OUT_OF_RANGE"),
                new BadValue("sender", "", "REQUIRED"),
                new BadValue("sender", "a b", "INVALID_VALUE"),
                new BadValue("sender", "ü", "INVALID_VALUE"),
                new BadValue("label", "x".repeat(101), "INVALID_VALUE"),
                new BadValue("label", "a\0b", "INVALID_CHARACTER"),
                new BadValue("kind", "box", "INVALID_VALUE"),
                new BadValue("tags", List.of("a", "B"), "INVALID_VALUE"),
                new BadValue("packedOn", "2023-02-29", "INVALID_DATE"),
                new BadValue("packedOn", "0000-01-01", "INVALID_DATE"),
                new BadValue("packedOn", "31.01.2023", "INVALID_DATE"),
                new BadValue("packedOn", "2023-06-01", "PACKED_LATE"),
                new BadValue("units", -1, "NEGATIVE_NUMBER"),
                new BadValue("units", 1.5, "INVALID_NUMBER"),
                new BadValue("units", "abc", "INVALID_NUMBER"),
                new BadValue("units", "\u0661", "INVALID_NUMBER"),
                new BadValue("units", 1_000_000_000_000_000L, "INVALID_NUMBER"),
                new BadValue("units", 1_000_001, "SENDER_EXHAUSTED"),
                new BadValue("price", 1e-7, "INVALID_NUMBER"),
                new BadValue("price", "NaN", "INVALID_NUMBER"),
                new BadValue("price", "1,5", "INVALID_NUMBER"));
    }
}
