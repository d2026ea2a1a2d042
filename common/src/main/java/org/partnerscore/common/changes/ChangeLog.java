package org.partnerscore.common.changes;

import static org.partnerscore.common.sql.Sql.update;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** The log of changes of this service. */
@Singleton
public class ChangeLog {

    private static final Logger LOG = Logger.getLogger(ChangeLog.class);

    /** Whoever has it has the next number, until it has committed: so nobody sees a number before the ones below it. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('change log', 0))";

    private static final String RECORD = "insert into change (feed, keys) values (?, ?)";

    /** A page ends where it has told so many keys; it has at least one entry. */
    private static final int KEYS_IN_PAGE = 20_000;

    private static final String PAGE = """
            select sequence, feed, recorded_at, keys is null as everybody, told < {most} as fits,
              case when told < {most} then keys end as keys
            from (select *, sum(key_count) over (order by sequence) - key_count as told
                  from (select * from change where sequence > ? order by sequence limit ?) next) counted
            order by sequence""".replace("{most}", KEYS_IN_PAGE + "");

    /** The last entry that is forgotten stays and says everybody, which is what a reader needs to know who stopped before it. */
    private static final String FORGET = """
            with last as (
              select sequence from change where recorded_at < clock_timestamp() - ?::interval order by recorded_at desc limit 1
            ), blurred as (
              update change set keys = null from last where change.sequence = last.sequence and keys is not null
            )
            delete from change using last where change.sequence < last.sequence""";

    private record Found(long sequence, boolean fits, Change change) {}

    private final DataSource source;
    private final Database database;
    private final ChangesConfig config;

    ChangeLog(DataSource source, Database database, ChangesConfig config) {
        this.source = source;
        this.database = database;
        this.config = config;
    }

    /** For a transaction that is about to write records of this feed. */
    public Touched open(String feed) {
        return new Touched(feed, config.mostKeys());
    }

    /** Adds the entry, unless nobody is touched: the last that the transaction does, because all others wait until it has ended. */
    public void record(Connection connection, Touched touched) throws SQLException {
        if (touched.isNobody()) {
            return;
        }
        Sql.query(connection, TURN, row -> "");
        Array keys = touched.isEverybody() ? null : connection.createArrayOf("text", touched.keys());
        update(connection, RECORD, touched.feed(), keys);
    }

    /** What was written after the cursor, the earliest first. */
    Page<Change> page(PageRequest page) {
        long after = page.after(1).map(cursor -> cursor.number(0)).orElse(0L);
        List<Found> found = database.list(new Selection(PAGE).then("", after, page.fetch()), ChangeLog::read);
        int fitting = (int) found.stream().filter(Found::fits).count();
        return Page.of(found, Math.min(page.limit(), fitting), last -> Cursor.of(last.sequence()))
                .map(Found::change);
    }

    private static Found read(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        Array keys = row.getArray("keys");
        return new Found(
                sequence,
                row.getBoolean("fits"),
                new Change(
                        Cursor.of(sequence).encoded(),
                        row.getString("feed"),
                        Sql.instant(row, "recorded_at"),
                        row.getBoolean("everybody"),
                        keys == null ? List.of() : List.of((String[]) keys.getArray())));
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepUp() {
        try {
            forget();
        } catch (SQLException e) {
            LOG.warnf("Old changes are still there: %s", e.getMessage());
        }
    }

    /** Forgets what is older than changes are kept. */
    void forget() throws SQLException {
        try (Connection connection = source.getConnection()) {
            update(connection, FORGET, config.kept().toString());
        }
    }
}
