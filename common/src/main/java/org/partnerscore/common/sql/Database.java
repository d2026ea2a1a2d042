package org.partnerscore.common.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads selections, each on a connection of its own. */
@Singleton
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Everything that the selection yields, in its order. */
    public <T> List<T> list(Selection selection, Sql.Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return Sql.query(
                    connection, selection.sql(), reading, selection.parameters().toArray());
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(Selection selection, Sql.Reading<T> reading) {
        return list(selection, reading).stream().findFirst();
    }
}
