package org.partnerscore.skilling.person;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.audit.Deed;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.skilling.individual.IndividualFeed;

/** What is stored of persons, in whatever table it stands. */
@Singleton
class PersonalData {

    private static final String ERASED_AT =
            "select erased_at from individual where individual_id = ? and erased_at is not null";

    /** Of somebody who was erased only the day of it is left, which is no version of a name. */
    private static final String CALLED = """
            select name, email, version, recorded_at, null::timestamptz as superseded_at
            from individual where individual_id = ? and erased_at is null
            union all
            select name, email, version, recorded_at, superseded_at from individual_history where individual_id = ?
            order by version""";

    private static final String LINKS = """
            select partner_id, linked_on, unlinked_on, version, recorded_at, null::timestamptz as superseded_at
            from link where individual_id = ?
            union all
            select partner_id, linked_on, unlinked_on, version, recorded_at, superseded_at
            from link_history where individual_id = ?
            order by linked_on, partner_id, version""";

    private static final String CERTIFICATES = """
            select certification, earned_on, expires_on, revoked_on, version, recorded_at,
                   null::timestamptz as superseded_at
            from certificate where individual_id = ?
            union all
            select certification, earned_on, expires_on, revoked_on, version, recorded_at, superseded_at
            from certificate_history where individual_id = ?
            order by earned_on, certification, version""";

    private static final String IS_KNOWN = """
            select where exists (select from individual where individual_id = ?)
                or exists (select from certificate where individual_id = ?)""";

    /** Who is known by certificates alone gets a row, too: a link that comes later brings no name. */
    private static final String ERASE = """
            insert into individual as known (individual_id, version, recorded_at, erased_at) values (?, 1, ?, ?)
            on conflict (individual_id) do update
            set name = null, email = null, version = known.version + 1,
                recorded_at = excluded.recorded_at, erased_at = excluded.erased_at
            where known.erased_at is null""";

    private static final String ERASE_FORMER = "delete from individual_history where individual_id = ?";

    private final DataSource database;
    private final IndividualFeed feed;
    private final AuditLog audit;
    private final Clock clock;

    PersonalData(DataSource database, IndividualFeed feed, AuditLog audit, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** The audit log tells that it was done, and how many versions of name and address there were. */
    record Erased(long versions) {}

    /** All of it; empty for a person of whom nothing is stored. */
    Optional<PersonView> of(String individualId) {
        try (Connection connection = database.getConnection()) {
            if (!isKnown(connection, individualId)) {
                return Optional.empty();
            }
            List<Instant> erasedAt =
                    Sql.query(connection, ERASED_AT, row -> Sql.instant(row, "erased_at"), individualId);
            return Optional.of(new PersonView(
                    individualId,
                    erasedAt.stream().findFirst().orElse(null),
                    Sql.query(connection, CALLED, PersonView.Called::of, individualId, individualId),
                    Sql.query(connection, LINKS, PersonView.Linked::of, individualId, individualId),
                    Sql.query(connection, CERTIFICATES, PersonView.Certified::of, individualId, individualId)));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /**
     * Erases name and address with their former versions, once and for good. Waits for an import of individuals that is at work, because
     * what that brings has to go as well, and one that begins later has to see that nothing may come back.
     *
     * @return whether the person is known; of somebody who was erased before nothing is left to do
     */
    boolean erase(String individualId) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                FeedLock.take(connection, feed.feed());
                boolean known = isKnown(connection, individualId);
                if (known) {
                    eraseOf(connection, individualId);
                }
                connection.commit();
                return known;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The person could not be erased", e);
        }
    }

    private void eraseOf(Connection connection, String individualId) throws SQLException {
        Instant now = clock.instant();
        if (Sql.update(connection, ERASE, individualId, now, now) > 0) {
            long former = Sql.update(connection, ERASE_FORMER, individualId);
            audit.record(connection, Deed.to("individuals", individualId).details(new Erased(former + 1)), "erasure");
        }
    }

    private static boolean isKnown(Connection connection, String individualId) throws SQLException {
        return !Sql.query(connection, IS_KNOWN, row -> true, individualId, individualId)
                .isEmpty();
    }
}
