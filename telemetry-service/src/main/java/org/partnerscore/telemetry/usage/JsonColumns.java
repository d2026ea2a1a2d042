package org.partnerscore.telemetry.usage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * JSON arrays of numbers that grow side by side. Columns leave one after the other but arrive row by row, so all but the
 * first must wait; as text they wait in a byte a character. A column without any value is null.
 */
final class JsonColumns {

    private final String[] names;
    private final StringBuilder[] columns;
    private final boolean[] empty;
    private int rows;

    JsonColumns(String... names) {
        this.names = names;
        this.columns = new StringBuilder[names.length];
        this.empty = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = new StringBuilder();
            empty[i] = true;
        }
    }

    void nextRow() {
        rows++;
    }

    void whole(int column, long value) {
        next(column).append(value);
        empty[column] = false;
    }

    /** Without trailing zeros and exponent. */
    void decimal(int column, BigDecimal value) {
        next(column)
                .append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        empty[column] = false;
    }

    void none(int column) {
        next(column).append("null");
    }

    private StringBuilder next(int column) {
        return rows == 1 ? columns[column] : columns[column].append(',');
    }

    /** Writes the columns as members of the object that is being written. */
    void writeTo(JsonGenerator json) throws IOException {
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            json.writeRawValue(rows > 0 && empty[i] ? "null" : "[" + columns[i] + "]");
        }
    }
}
