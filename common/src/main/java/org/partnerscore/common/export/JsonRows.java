package org.partnerscore.common.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;

/** Rows as one JSON object a line. */
final class JsonRows implements RowWriter {

    private final List<Column> columns;
    private final JsonGenerator json;

    JsonRows(List<Column> columns, JsonFactory factory, OutputStream out) throws IOException {
        this.columns = columns;
        this.json = factory.createGenerator(out);
        json.setRootValueSeparator(null);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @Override
    public void write(ResultSet row) throws SQLException, IOException {
        json.writeStartObject();
        for (Column column : columns) {
            json.writeFieldName(column.name());
            if (column.type() instanceof ColumnType.SlugList) {
                json.writeStartArray();
                for (String item : Cells.list(row, column)) {
                    json.writeString(item);
                }
                json.writeEndArray();
            } else if (column.type() instanceof ColumnType.Whole || column.type() instanceof ColumnType.Amount) {
                BigDecimal number = Cells.number(row, column);
                json.writeNumber(number);
            } else {
                json.writeString(Cells.text(row, column));
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        json.close();
    }
}
