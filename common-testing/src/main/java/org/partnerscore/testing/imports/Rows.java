package org.partnerscore.testing.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows in the spellings that an import takes. */
final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> rows;

    Rows(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    static Rows fresh(FeedSample sample, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(sample.freshRow());
        }
        return new Rows(rows);
    }

    /** The same rows, with this value in row {@code index}. */
    Rows with(int index, String column, Object value) {
        List<Map<String, Object>> changed = new ArrayList<>(rows);
        changed.set(index, new LinkedHashMap<>(rows.get(index)));
        changed.get(index).put(column, value);
        return new Rows(changed);
    }

    Rows without(String column) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> copy = new LinkedHashMap<>(row);
            copy.remove(column);
            changed.add(copy);
        }
        return new Rows(changed);
    }

    /** A value of the first row. */
    Object value(String column) {
        return rows.get(0).get(column);
    }

    String header() {
        return String.join(",", rows.get(0).keySet());
    }

    List<String> csvLines() {
        return rows.stream()
                .map(row -> row.values().stream().map(Rows::cell).collect(Collectors.joining(",")))
                .toList();
    }

    String csv() {
        return header() + "\n" + String.join("\n", csvLines()) + "\n";
    }

    List<String> jsonLines() {
        return rows.stream().map(Rows::json).toList();
    }

    String ndjson() {
        return String.join("\n", jsonLines()) + "\n";
    }

    String array() {
        return "[" + String.join(",\n", jsonLines()) + "]";
    }

    private static String cell(Object value) {
        String text = value == null
                ? ""
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                        : value.toString();
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String json(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
