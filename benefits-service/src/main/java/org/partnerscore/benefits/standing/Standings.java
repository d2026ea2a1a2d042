package org.partnerscore.benefits.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.audit.Deed;
import org.partnerscore.common.sql.Sql;

/** The standings of all partners, and the transitions that led to them. */
@Singleton
public class Standings {

    private static final String FIND = "select partner_id, standing from standing where partner_id = any(?)";
    private static final String ADD =
            "insert into standing (partner_id, standing) values (?, ?::jsonb) on conflict do nothing";
    private static final String LOCK = "select standing from standing where partner_id = ? for update";
    private static final String STORE = "update standing set standing = ?::jsonb where partner_id = ?";
    private static final String NOTE = """
            insert into transition (partner_id, subject, from_state, to_state, effective_on, reason, score, scored_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String HISTORY = """
            select subject, from_state, to_state, effective_on, reason, score, scored_on, recorded_at
            from transition where partner_id = ? order by sequence
            """;

    /** What changes standings where no request does. */
    private static final String UNASKED = "daily-assessment";

    /** Something that is decided about a partner, alone with it: it may be refused with an exception. */
    @FunctionalInterface
    public interface Decision {
        Change decide(Connection connection, Standing standing) throws SQLException;
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final AuditLog audit;

    Standings(DataSource database, ObjectMapper json, AuditLog audit) {
        this.database = database;
        this.json = json;
        this.audit = audit;
    }

    public Standing find(String partnerId) {
        return find(List.of(partnerId)).getOrDefault(partnerId, Standing.none(partnerId));
    }

    /** Those of the partners of which anything is known, in one round trip. */
    public Map<String, Standing> find(Collection<String> partnerIds) {
        try (Connection connection = database.getConnection()) {
            return Sql.query(
                            connection,
                            FIND,
                            row -> read(row.getString("standing")),
                            connection.createArrayOf("text", partnerIds.toArray()))
                    .stream()
                    .collect(Collectors.toMap(Standing::partnerId, standing -> standing));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Decides with the partner's row locked, so that two callers are one after the other, and stores what was decided. */
    public Standing change(String partnerId, Decision decision) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Standing before = lock(connection, partnerId);
                Change change = decision.decide(connection, before);
                store(connection, partnerId, change);
                for (Deed deed : new AuditedChange(before, change).deeds()) {
                    audit.record(connection, deed, UNASKED);
                }
                connection.commit();
                return change.standing();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Oldest first. */
    public List<Transition> history(String partnerId) {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, HISTORY, Standings::transition, partnerId);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private Standing lock(Connection connection, String partnerId) throws SQLException {
        Sql.update(connection, ADD, partnerId, write(Standing.none(partnerId)));
        return read(Sql.query(connection, LOCK, row -> row.getString("standing"), partnerId)
                .get(0));
    }

    private void store(Connection connection, String partnerId, Change change) throws SQLException {
        Sql.update(connection, STORE, write(change.standing()), partnerId);
        for (Transition transition : change.transitions()) {
            Sql.update(
                    connection,
                    NOTE,
                    partnerId,
                    transition.subject(),
                    transition.from().orElse(null),
                    transition.to(),
                    transition.on(),
                    transition.reason(),
                    transition.score().orElse(null),
                    transition.scoredOn().orElse(null),
                    transition.recordedAt());
        }
    }

    private static Transition transition(ResultSet row) throws SQLException {
        return new Transition(
                row.getString("subject"),
                Optional.ofNullable(row.getString("from_state")),
                row.getString("to_state"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                Optional.ofNullable(row.getBigDecimal("score")),
                Optional.ofNullable(row.getObject("scored_on", LocalDate.class)),
                Sql.instant(row, "recorded_at"));
    }

    private Standing read(String stored) {
        try {
            return json.readValue(stored, Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored standing cannot be read", e);
        }
    }

    private String write(Standing standing) {
        try {
            return json.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A standing cannot be written", e);
        }
    }
}
