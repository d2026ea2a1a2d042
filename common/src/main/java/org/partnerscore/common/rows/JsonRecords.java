package org.partnerscore.common.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.problem.Refusal;

/** JSON objects, each a row. */
final class JsonRecords implements RecordReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Window.RECORD_LIMIT)
                    .maxNameLength(Window.RECORD_LIMIT)
                    .build())
            .build();
    private static final RowError TOO_LARGE =
            RowError.invalid("RECORD_TOO_LARGE", "A record has at most " + Window.RECORD_LIMIT + " bytes.");
    private static final RowError INVALID_UTF8 = RowError.invalid("INVALID_UTF8", "The record is not UTF-8.");

    private final JsonCutter cutter;
    private final boolean oneText;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Cell cell = new Cell();

    /**
     * @param oneText the body is one JSON text: one broken record breaks it
     */
    JsonRecords(JsonCutter cutter, boolean oneText, Feed feed) {
        this.cutter = cutter;
        this.oneText = oneText;
        feed.columns().forEach(column -> columns.put(column.name(), columns.size()));
    }

    @Override
    public boolean next(Row row) throws IOException {
        if (!cutter.next()) {
            return false;
        }
        row.begin(cutter.line());
        Window window = cutter.window();
        if (window.tooLarge(cutter.length())) {
            row.refuse(TOO_LARGE);
        } else if (cell.set(Cell.Kind.TEXT, window.bytes(), window.start(), window.start() + cutter.length())
                        .characters()
                < 0) {
            row.refuse(INVALID_UTF8);
        } else {
            parse(row);
        }
        return true;
    }

    private void parse(Row row) throws IOException {
        try (JsonParser json = JSON.createParser(cell.bytes, cell.from, cell.length())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    member(json, row);
                }
                row.end();
            } else {
                json.skipChildren();
                row.refuse(RowError.invalid("NOT_AN_OBJECT", "The record is not a JSON object."));
            }
            if (json.nextToken() != null) {
                broken(row);
            }
        } catch (JsonProcessingException e) {
            broken(row);
        }
    }

    private void broken(Row row) {
        if (oneText) {
            throw Refusal.invalid(
                    "UNREADABLE_BODY", "The body is not a JSON array: element " + row.line() + " is not JSON.");
        }
        row.replaceError(RowError.invalid("INVALID_JSON", "The record is not JSON."));
    }

    private void member(JsonParser json, Row row) throws IOException {
        String name = json.currentName();
        Integer column = columns.get(name);
        json.nextToken();
        if (column == null) {
            row.refuse(RowError.invalid("UNKNOWN_MEMBER", "A member" + Header.quoted(name) + " is not known here."));
            json.skipChildren();
        } else if (row.sent(column)) {
            row.refuse(RowError.invalid("REPEATED_MEMBER", "The member '" + name + "' stands twice."));
            json.skipChildren();
        } else {
            read(json);
            row.take(column, cell);
        }
    }

    private void read(JsonParser json) throws IOException {
        switch (json.currentToken()) {
            case VALUE_NULL -> cell.set(Cell.Kind.ANY, "");
            case VALUE_STRING -> cell.set(Cell.Kind.TEXT, json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> cell.set(Cell.Kind.NUMBER, json.getText());
            case START_ARRAY -> readList(json);
            default -> {
                cell.set(Cell.Kind.OTHER, "");
                json.skipChildren();
            }
        }
    }

    private void readList(JsonParser json) throws IOException {
        var list = new StringBuilder();
        Cell.Kind kind = Cell.Kind.LIST;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean text = json.currentToken() == JsonToken.VALUE_STRING
                    && !json.getText().isEmpty()
                    && json.getText().indexOf(';') < 0;
            kind = text ? kind : Cell.Kind.OTHER;
            list.append(list.length() == 0 ? "" : ";").append(text ? json.getText() : "");
            json.skipChildren();
        }
        cell.set(kind, list.toString());
    }
}
