package org.partnerscore.common.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.partnerscore.common.imports.Column;
import org.partnerscore.common.imports.ColumnType;

/** Rows as RFC 4180 CSV with a header. */
final class CsvRows implements RowWriter {

    private final List<Column> columns;
    private final CsvWriter csv;

    CsvRows(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(ResultSet row) throws SQLException {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            cells[i] = column.type() instanceof ColumnType.SlugList
                    ? String.join(";", Cells.list(row, column))
                    : Cells.text(row, column);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
