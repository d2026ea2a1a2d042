package org.partnerscore.common.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;

/** Rows as RFC 4180 CSV with a header. */
final class CsvRows implements RowWriter {

    private final List<Column> columns;
    private final CsvTable csv;

    CsvRows(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.csv = new CsvTable(out, columns.stream().map(Column::name).toArray(String[]::new));
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
        csv.write(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.finish();
    }
}
