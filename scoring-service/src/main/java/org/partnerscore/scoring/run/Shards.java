package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.common.sql.Sql;

/** The shards of the running runs, those over a few partners first, and who has which. A shard is taken by a row lock that nobody waits for, and kept by a lease. */
@ApplicationScoped
class Shards {

    private static final String CLAIM = """
            update score_run_shard shard
            set claim = claim + 1, worker = ?, leased_until = clock_timestamp() + ?::interval
            from (
              select run_id, shard from score_run_shard free join score_run run on run.id = free.run_id
              where run.state = 'running' and free.done_at is null and free.not_before <= clock_timestamp()
                and (free.leased_until is null or free.leased_until < clock_timestamp())
              order by run.roster is null, run_id, shard limit 1 for update of free skip locked
            ) next
            where shard.run_id = next.run_id and shard.shard = next.shard
            returning shard.run_id, shard.shard, partner_ids, claim, failures""";

    private static final String OWN = " where run_id = ? and shard = ? and claim = ? and done_at is null";

    private static final String RENEW =
            "update score_run_shard set leased_until = clock_timestamp() + ?::interval" + OWN;

    private static final String GIVE_BACK = "update score_run_shard set leased_until = null" + OWN;

    private static final String POSTPONE = """
            update score_run_shard set failures = failures + 1, leased_until = null,
              not_before = clock_timestamp() + ?::interval""" + OWN;

    private final DataSource source;
    private final RunsConfig config;

    Shards(DataSource source, RunsConfig config) {
        this.source = source;
        this.config = config;
    }

    /** The first shard that nobody has. */
    Optional<Shard> claim(String worker) throws SQLException {
        try (Connection connection = source.getConnection()) {
            List<Shard> claimed = Sql.query(
                    connection,
                    CLAIM,
                    row -> new Shard(
                            row.getObject("run_id", UUID.class),
                            row.getInt("shard"),
                            List.of((String[]) row.getArray("partner_ids").getArray()),
                            row.getInt("claim"),
                            row.getInt("failures")),
                    worker,
                    config.lease().toString());
            return claimed.stream().findFirst();
        }
    }

    void renew(Shard shard) throws SQLException {
        own(RENEW, shard, config.lease().toString());
    }

    void giveBack(Shard shard) throws SQLException {
        own(GIVE_BACK, shard);
    }

    /** Leaves the shard to whoever comes after a while. */
    void postpone(Shard shard) throws SQLException {
        own(POSTPONE, shard, config.wait(shard.failures() + 1).toString());
    }

    private void own(String sql, Shard shard, Object... before) throws SQLException {
        Object[] parameters = new Object[before.length + 3];
        System.arraycopy(before, 0, parameters, 0, before.length);
        parameters[before.length] = shard.run();
        parameters[before.length + 1] = shard.number();
        parameters[before.length + 2] = shard.claim();
        try (Connection connection = source.getConnection()) {
            Sql.update(connection, sql, parameters);
        }
    }
}
