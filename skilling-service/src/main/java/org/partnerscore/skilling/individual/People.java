package org.partnerscore.skilling.individual;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.partnerscore.common.imports.Staging;

/**
 * Writes what staged rows say of people, set-based. Of several rows of one person the last one counts, for the name and
 * for the address: the last that says anything about it. What they say of somebody who was erased is not taken.
 */
@Singleton
class People {

    /** What the file says of each person who was not erased, and on which lines. */
    private static final String TELL = """
            create temp table told on commit drop as
            select last.*, named.name, addressed.email
            from (select individual_id,
                         max(line) filter (where present & %2$d <> 0) as name_line,
                         max(line) filter (where present & %3$d <> 0) as email_line
                  from %1$s staged
                  where not exists (
                      select from individual erased
                      where erased.individual_id = staged.individual_id and erased.erased_at is not null)
                  group by individual_id) last
            left join %1$s named on named.line = last.name_line
            left join %1$s addressed on addressed.line = last.email_line
            """;

    private static final String NAME_DIFFERS = "told.name_line is not null and told.name is distinct from known.name";
    private static final String EMAIL_DIFFERS =
            "told.email_line is not null and told.email is distinct from known.email";

    /** Rows whose link is stored as they have it, and whose name or address will be taken and is another. */
    private static final String COUNT_CHANGING = """
            select count(*)
            from told
            join individual known on known.individual_id = told.individual_id
            join %1$s staged on staged.individual_id = told.individual_id
                and (staged.line = told.name_line and %3$s or staged.line = told.email_line and %4$s)
            join link on link.individual_id = staged.individual_id and link.partner_id = staged.partner_id
                and link.linked_on = staged.linked_on
            where staged.present & %2$d = 0 or staged.unlinked_on is not distinct from link.unlinked_on
            """;

    private static final String CHANGE = """
            with former as (
                update individual known
                set name = case when told.name_line is null then known.name else told.name end,
                    email = case when told.email_line is null then known.email else told.email end,
                    version = known.version + 1, recorded_at = ?
                from told
                where told.individual_id = known.individual_id and (%s or %s)
                returning old.individual_id, old.name, old.email, old.version, old.recorded_at,
                    new.recorded_at as superseded_at)
            insert into individual_history (individual_id, name, email, version, recorded_at, superseded_at)
            select * from former
            """.formatted(NAME_DIFFERS, EMAIL_DIFFERS);

    private static final String ADD = """
            insert into individual (individual_id, name, email, version, recorded_at)
            select individual_id, name, email, 1, ? from told
            where not exists (select from individual known where known.individual_id = told.individual_id)
            """;

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the names and addresses of the staged rows, and counts those that change nothing else. */
    void keep(Connection connection, Staging staging) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TELL.formatted(
                    staging.table(),
                    IndividualFeed.bit(IndividualFeed.NAME),
                    IndividualFeed.bit(IndividualFeed.EMAIL)));
            statement.execute("analyze told");
            String changing = COUNT_CHANGING.formatted(
                    staging.table(), IndividualFeed.bit(IndividualFeed.UNLINKED_ON), NAME_DIFFERS, EMAIL_DIFFERS);
            try (ResultSet rows = statement.executeQuery(changing)) {
                rows.next();
                staging.updatedApart(rows.getLong(1));
            }
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        write(connection, CHANGE, now);
        write(connection, ADD, now);
    }

    private static void write(Connection connection, String sql, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now);
            statement.executeUpdate();
        }
    }
}
