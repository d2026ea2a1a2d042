package org.partnerscore.benefits.membership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerscore.benefits.standing.Transition;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** Reads the history of partners: where each of its subjects stands, and the steps one by one. */
@Singleton
class Transitions {

    private static final String STATES = """
            select distinct on (subject) subject, to_state from transition
            where partner_id = ? order by subject, sequence desc
            """;

    /** A step and its place in the history. */
    record Recorded(long sequence, Transition transition) {

        Cursor cursor() {
            return Cursor.of(sequence);
        }
    }

    private record Stand(String subject, String state) {}

    private final Database database;

    Transitions(Database database) {
        this.database = database;
    }

    /** The last state of each subject. */
    Map<String, String> states(Connection connection, String partnerId) throws SQLException {
        return byName(Sql.query(connection, STATES, Transitions::stand, partnerId));
    }

    Map<String, String> states(String partnerId) {
        Selection selection = new Selection("select distinct on (subject) subject, to_state from transition")
                .where("partner_id = ?", partnerId)
                .then("order by subject, sequence desc");
        return byName(database.list(selection, Transitions::stand));
    }

    /** The oldest first. */
    List<Recorded> list(String partnerId, String subject, PageRequest page) {
        Selection selection =
                new Selection("""
                        select sequence, subject, from_state, to_state, effective_on, reason, score, scored_on, recorded_at
                        from transition
                        """).where("partner_id = ?", partnerId).where("subject = ?", subject);
        page.after(1).ifPresent(cursor -> selection.where("sequence > ?", sequence(cursor)));
        return database.list(selection.then("order by sequence limit ?", page.fetch()), Transitions::recorded);
    }

    private static long sequence(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static Map<String, String> byName(List<Stand> stands) {
        return stands.stream().collect(Collectors.toMap(Stand::subject, Stand::state));
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(row.getString("subject"), row.getString("to_state"));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("sequence"),
                new Transition(
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("from_state")),
                        row.getString("to_state"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason"),
                        Optional.ofNullable(row.getBigDecimal("score")),
                        Optional.ofNullable(row.getObject("scored_on", LocalDate.class)),
                        Sql.instant(row, "recorded_at")));
    }
}
