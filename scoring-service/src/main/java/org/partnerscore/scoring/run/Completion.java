package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.partnerscore.common.sql.CopyRows;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.score.StorableScores;

/**
 * Writes what a shard came to and that it is done, in one transaction. A worker whose shard another one has by now, or whose run is over,
 * writes nothing: so every score is there once, whoever ended when.
 */
@ApplicationScoped
class Completion {

    /** Shared, so that workers do not wait for each other, and whoever cancels waits for those that write. */
    private static final String RUNNING = "select id from score_run where id = ? and state = 'running' for share";

    private static final String DONE = """
            update score_run_shard set done_at = clock_timestamp(), errors = ?, leased_until = null
            where run_id = ? and shard = ? and claim = ? and done_at is null""";

    private static final String STAGE = """
            create temp table new_run_score (
              partner_id text collate "C", solution_area solution_area, track text, total numeric, qualified boolean
            ) on commit drop""";

    /** One probe for each score: what the run before came to is not read as a whole for every shard. */
    private static final String STORE = """
            insert into score_run_score
            select run.id, new.partner_id, new.solution_area, new.track, new.total, new.qualified,
              former.total, former.qualified
            from new_run_score new join score_run run on run.id = ?
            left join lateral (
              select total, qualified from score_run_score
              where run_id = run.former_run_id and partner_id = new.partner_id and solution_area = new.solution_area
              limit 1
            ) former on true""";

    private final DataSource source;
    private final StorableScores scores;

    Completion(DataSource source, StorableScores scores) {
        this.source = source;
        this.scores = scores;
    }

    /** Says whether the worker still had the shard; if not, nothing is written. */
    boolean complete(Shard shard, Basis basis, Results results) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!isOwn(connection, shard, results)) {
                    return false;
                }
                storeForTheRun(connection, shard, results);
                if (basis.isOfTheDay()) {
                    scores.store(connection, basis.asOf(), results.known(), results.scores());
                }
                connection.commit();
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isOwn(Connection connection, Shard shard, Results results) throws SQLException {
        return !Sql.query(connection, RUNNING, row -> row.getString("id"), shard.run())
                        .isEmpty()
                && Sql.update(connection, DONE, results.errors().size(), shard.run(), shard.number(), shard.claim())
                        == 1;
    }

    private static void storeForTheRun(Connection connection, Shard shard, Results results) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
        try (CopyRows copy = new CopyRows(connection, "new_run_score")) {
            for (StorableScores.Row row : results.scores()) {
                copy.add(row.partnerId(), row.area(), row.track(), row.total(), row.qualified());
            }
            copy.end();
        }
        Sql.update(connection, STORE, shard.run());
        try (CopyRows copy = new CopyRows(connection, "score_run_error")) {
            for (PartnerError error : results.errors()) {
                copy.add(shard.run(), error.partnerId(), error.code(), error.detail());
            }
            copy.end();
        }
    }
}
