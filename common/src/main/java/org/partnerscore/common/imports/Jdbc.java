package org.partnerscore.common.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Statements with parameters, in one call. */
final class Jdbc {

    private Jdbc() {}

    /** Makes something of the current row. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(Connection connection, String sql, Mapping<T> mapping, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapping.map(rows));
                }
                return found;
            }
        }
    }

    static long update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeLargeUpdate();
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            boolean instant = values[i] instanceof Instant;
            statement.setObject(i + 1, instant ? ((Instant) values[i]).atOffset(ZoneOffset.UTC) : values[i]);
        }
    }
}
