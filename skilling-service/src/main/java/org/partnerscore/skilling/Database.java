package org.partnerscore.skilling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.partnerscore.common.paging.Selection;

/**
 * Reads records by SQL. The same {@link Selection} serves a list's page and its export; the tables are written by the
 * import engine alone.
 */
@Singleton
public class Database {

    /** Makes one record of the row on which the result stands. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at the row on which the result stands. */
    @FunctionalInterface
    public interface RowViewer {
        void view(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Everything that the selection yields, in its order. */
    public <T> List<T> list(Selection selection, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        each(selection, row -> found.add(reader.read(row)));
        return found;
    }

    /** Shows every row of the selection, in its order. */
    public void each(Selection selection, RowViewer viewer) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(selection.sql())) {
            int index = 1;
            for (Object parameter : selection.parameters()) {
                statement.setObject(index++, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    viewer.view(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed", e);
        }
    }
}
