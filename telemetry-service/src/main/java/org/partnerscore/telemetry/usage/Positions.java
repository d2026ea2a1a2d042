package org.partnerscore.telemetry.usage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What an answer says many times, said once, in the order of first mention. Mentions of one come in runs. */
final class Positions<T> {

    private final Map<T, Integer> positions = new HashMap<>();
    private final StringBuilder list = new StringBuilder();
    private T last;
    private int lastPosition;

    /** Where it stands in the list, at whose end it is put when it is new. Only ids and slugs come here: nothing is escaped. */
    int of(T mentioned) {
        if (!mentioned.equals(last)) {
            last = mentioned;
            lastPosition = positions.computeIfAbsent(mentioned, this::append);
        }
        return lastPosition;
    }

    /** Where it stands in the list, or -1. */
    int find(T mentioned) {
        return positions.getOrDefault(mentioned, -1);
    }

    int size() {
        return positions.size();
    }

    private int append(T mentioned) {
        if (!positions.isEmpty()) {
            list.append(',');
        }
        list.append('"').append(mentioned).append('"');
        return positions.size();
    }

    void writeTo(JsonGenerator json, String name) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue("[" + list + "]");
    }
}
