package org.partnerscore.associations;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.common.paging.Selection;

/** Runs the selections of the repositories against this service's database. */
@Singleton
public class Database {

    /** Makes one object of the row on which a result stands. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(Selection selection, Reading<T> reading) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(selection.sql())) {
            int index = 1;
            for (Object parameter : selection.parameters()) {
                statement.setObject(index++, parameter);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(Selection selection, Reading<T> reading) {
        return list(selection, reading).stream().findFirst();
    }
}
