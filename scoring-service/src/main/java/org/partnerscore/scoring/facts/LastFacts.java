package org.partnerscore.scoring.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.scoring.deferred.DeferredWrites;

/** The last facts gathered for each partner and measurement month. */
@ApplicationScoped
class LastFacts {

    private static final String FIND = """
            select as_of, gathered_at, associations,
              array(select json_array_elements(certificates)::text), array(select json_array_elements(usage)::text)
            from last_facts
            where partner_id = ? and measurement_month = ? and rules = ? and as_of <= ?""";

    private final DataSource database;
    private final DeferredWrites writes;

    LastFacts(DataSource database, DeferredWrites writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Keeps the facts some time later; what is kept in the very last moments before a crash may be lost. */
    void keep(KeptFacts facts, Question question) {
        writes.add(new KeepFacts(facts, question));
    }

    /** Facts gathered for the same rules and measurement month, for the day asked or an earlier one. */
    Optional<KeptFacts> find(String partnerId, Question question) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, partnerId);
            statement.setObject(2, question.measurementMonth().atDay(1));
            statement.setString(3, question.rules());
            statement.setObject(4, question.asOf());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(kept(partnerId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The last facts cannot be read", e);
        }
    }

    private static KeptFacts kept(String partnerId, ResultSet row) throws SQLException {
        return new KeptFacts(
                partnerId,
                row.getObject(1, LocalDate.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new Answers(row.getString(3).getBytes(UTF_8), bodies(row, 4), bodies(row, 5)));
    }

    private static List<byte[]> bodies(ResultSet row, int column) throws SQLException {
        List<byte[]> bodies = new ArrayList<>();
        for (String body : (String[]) row.getArray(column).getArray()) {
            bodies.add(body.getBytes(UTF_8));
        }
        return bodies;
    }
}
