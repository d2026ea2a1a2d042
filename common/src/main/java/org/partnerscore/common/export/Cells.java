package org.partnerscore.common.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;

/** Reads stored values as they stand in a feed. */
final class Cells {

    private static final int MONTH_LENGTH = "2023-08".length();

    private Cells() {}

    /** The value as text, null if there is none. */
    static String text(ResultSet row, Column column) throws SQLException {
        String stored = row.getString(column.sqlName());
        if (stored != null && column.type() instanceof ColumnType.Month) {
            return stored.substring(0, MONTH_LENGTH);
        }
        if (stored != null && column.type() instanceof ColumnType.Amount) {
            return number(row, column).toPlainString();
        }
        return stored;
    }

    /** The value of a numeric column without trailing zeros, null if there is none. */
    static BigDecimal number(ResultSet row, Column column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column.sqlName());
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static List<String> list(ResultSet row, Column column) throws SQLException {
        return List.of((String[]) row.getArray(column.sqlName()).getArray());
    }
}
