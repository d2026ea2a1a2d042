package org.partnerscore.telemetry.usage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * JSON arrays that grow side by side. Columns leave one after the other but arrive row by row, so all but the first
 * must wait; as text they wait in a byte a character. Words are written as they are: only ids and slugs come here.
 */
final class JsonColumns {

    private final String[] names;
    private final StringBuilder[] columns;

    JsonColumns(String... names) {
        this.names = names;
        this.columns = new StringBuilder[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = new StringBuilder().append('[');
        }
    }

    void word(int column, Object word) {
        next(column).append('"').append(word).append('"');
    }

    void whole(int column, long value) {
        next(column).append(value);
    }

    /** Without trailing zeros and exponent. */
    void decimal(int column, BigDecimal value) {
        next(column)
                .append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    void none(int column) {
        next(column).append("null");
    }

    private StringBuilder next(int column) {
        StringBuilder array = columns[column];
        return array.length() == 1 ? array : array.append(',');
    }

    /** Writes the columns as members of the object that is being written. */
    void writeTo(JsonGenerator json) throws IOException {
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            json.writeRawValue(columns[i].append(']').toString());
        }
    }
}
