package org.partnerscore.scoring.run;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.partnerscore.scoring.facts.NeighbourFailed;

/** What a worker does, in this service and in a process of its own alike: the next step of whatever run there is. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Runs runs;
    private final Opening opening;
    private final Shards shards;
    private final Leases leases;
    private final ShardWork work;
    private final Completion completion;
    private final RunsConfig config;
    private final MeterRegistry meters;
    private final Timer shardTime;

    Worker(
            Runs runs,
            Opening opening,
            Shards shards,
            Leases leases,
            ShardWork work,
            Completion completion,
            RunsConfig config,
            MeterRegistry meters) {
        this.runs = runs;
        this.opening = opening;
        this.shards = shards;
        this.leases = leases;
        this.work = work;
        this.completion = completion;
        this.config = config;
        this.meters = meters;
        this.shardTime = meters.timer("score_run_shard");
    }

    /**
     * Does one step; says whether there was one to do. Runs end and begin before shards are worked on, so that a few partners do not wait
     * for everybody.
     */
    boolean step(String worker) throws SQLException, InterruptedException {
        if (runs.finish() || opening.openNext()) {
            return true;
        }
        Optional<Shard> shard = shards.claim(worker);
        if (shard.isPresent()) {
            long begun = System.nanoTime();
            work(shard.get());
            shardTime.record(System.nanoTime() - begun, NANOSECONDS);
            return true;
        }
        return false;
    }

    boolean isOver(UUID run) {
        return runs.require(run).state().isOver();
    }

    private void work(Shard shard) throws SQLException, InterruptedException {
        leases.hold(shard);
        try {
            Basis basis = runs.require(shard.run()).basis();
            complete(shard, basis, work.score(shard, basis));
        } catch (NeighbourFailed failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.warnf("Shard %d of run %s: %s", shard.number(), shard.run(), failure.getMessage());
            comeBackOrGiveUp(shard, "NEIGHBOUR_UNAVAILABLE", failure.getMessage());
        } catch (RuntimeException mistake) {
            LOG.errorf(mistake, "Shard %d of run %s cannot be scored", shard.number(), shard.run());
            comeBackOrGiveUp(shard, "SCORING_FAILED", ShardWork.SEE_THE_LOG);
        } finally {
            leases.letGo(shard);
            if (Thread.interrupted()) {
                shards.giveBack(shard);
                Thread.currentThread().interrupt();
            }
        }
    }

    private void comeBackOrGiveUp(Shard shard, String code, String detail) throws SQLException {
        if (shard.failures() + 1 < config.attempts()) {
            shards.postpone(shard);
        } else {
            complete(shard, runs.require(shard.run()).basis(), work.giveUp(shard, code, detail));
        }
    }

    private void complete(Shard shard, Basis basis, Results results) throws SQLException {
        if (completion.complete(shard, basis, results)) {
            meters.counter("score_run_scores").increment(results.scores().size());
            meters.counter("score_run_partner_errors")
                    .increment(results.errors().size());
        } else {
            LOG.infof("Shard %d of run %s is no longer ours: nothing is written", shard.number(), shard.run());
        }
    }
}
