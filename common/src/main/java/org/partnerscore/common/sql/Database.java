package org.partnerscore.common.sql;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads selections, each on a connection of its own. */
@Singleton
public class Database {

    private static final int ROWS_AT_A_TIME = 1_000;

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

    /** What somebody does with each of many rows. */
    @FunctionalInterface
    public interface Taking {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /** Gives every row as it comes, so that memory does not grow with their number. */
    public void each(Selection selection, Taking taking) throws IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false); // a cursor lives only in a transaction
            try (PreparedStatement statement = connection.prepareStatement(selection.sql())) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                Sql.bind(statement, selection.parameters().toArray());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taking.take(rows);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The database does not answer", e);
        }
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(Selection selection, Sql.Reading<T> reading) {
        return list(selection, reading).stream().findFirst();
    }
}
