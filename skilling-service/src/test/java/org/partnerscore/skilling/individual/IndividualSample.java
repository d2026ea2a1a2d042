package org.partnerscore.skilling.individual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.skilling.Sending;
import org.partnerscore.testing.imports.FeedSample;

/** Individuals as they arrive. */
class IndividualSample implements FeedSample {

    @Override
    public String path() {
        return "/api/v1/individuals/imports";
    }

    @Override
    public List<String> keys() {
        return List.of("individualId", "partnerId", "linkedOn");
    }

    @Override
    public Map<String, Object> freshRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("individualId", Sending.fresh("i"));
        row.put("partnerId", "A-1_b.c");
        row.put("linkedOn", "2022-01-01");
        row.put("unlinkedOn", "2023-01-01");
        row.put("name", "Müller \uD83D\uDE00, \"Ada\"\nvon");
        row.put("email", "ada@example.com");
        return row;
    }

    @Override
    public Map.Entry<String, Object> correction() {
        return Map.entry("unlinkedOn", "2023-02-01");
    }

    @Override
    public List<BadValue> badValues() {
        return List.of(
                new BadValue("individualId", "a b", "INVALID_VALUE"),
                new BadValue("individualId", "x".repeat(65), "INVALID_VALUE"),
                new BadValue("partnerId", "ü", "INVALID_VALUE"),
                new BadValue("linkedOn", "2022-02-29", "INVALID_DATE"),
                new BadValue("linkedOn", "1.1.2022", "INVALID_DATE"),
                new BadValue("unlinkedOn", "2022-13-01", "INVALID_DATE"),
                new BadValue("unlinkedOn", "2021-12-31", "UNLINKED_BEFORE_LINKED"),
                new BadValue("name", "x".repeat(201), "INVALID_VALUE"),
                new BadValue("name", "a\0b", "INVALID_CHARACTER"),
                new BadValue("email", "x".repeat(321), "INVALID_VALUE"));
    }
}
