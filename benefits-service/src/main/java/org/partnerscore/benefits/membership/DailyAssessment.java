package org.partnerscore.benefits.membership;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/**
 * Once a day every partner with a membership, or a legacy membership that is not over, is assessed, each on its own. Two instances that do
 * it at once only ask twice: what the other has decided by then is nothing to be decided again.
 */
@Singleton
class DailyAssessment {

    private static final Logger LOG = Logger.getLogger(DailyAssessment.class);
    private static final int BATCH = 500;

    private final Memberships memberships;
    private final Database database;
    private final Clock clock;
    private final int concurrency;

    DailyAssessment(Memberships memberships, Database database, Clock clock, AssessmentConfig config) {
        this.memberships = memberships;
        this.database = database;
        this.clock = clock;
        this.concurrency = config.concurrency();
    }

    @Scheduled(
            cron = "{partnerscore.benefits.assessment.cron}",
            timeZone = "UTC",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyDay() {
        assessAll();
    }

    /** Says for how many partners it failed; they are assessed on the next day, or when somebody asks for them. */
    long assessAll() {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        try {
            long failed = 0;
            String last = "";
            for (List<String> batch = after(last); !batch.isEmpty(); batch = after(last)) {
                failed += workers.invokeAll(batch.stream().map(this::assessing).toList()).stream()
                        .filter(DailyAssessment::failed)
                        .count();
                last = batch.get(batch.size() - 1);
            }
            LOG.infof("All memberships are assessed; %d could not be", failed);
            return failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The daily assessment was interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Callable<Boolean> assessing(String partnerId) {
        return () -> {
            try {
                return memberships.assess(partnerId).stale().isEmpty();
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s could not be assessed", partnerId);
                return false;
            }
        };
    }

    private static boolean failed(Future<Boolean> assessed) {
        try {
            return !assessed.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("An assessment ended unexpectedly", e);
        }
    }

    /** Whose last membership has not been seen to end, so that a lapse is recorded however late it is noticed. */
    private List<String> after(String partnerId) {
        LocalDate today = LocalDate.now(clock);
        return database.list(
                new Selection("select partner_id from standing")
                        .where("partner_id > ?", partnerId)
                        .where(
                                "(jsonb_array_length(standing->'memberships') > 0"
                                        + " or (standing->'legacy'->>'anniversary')::date > ?)",
                                today)
                        .then("order by partner_id limit ?", BATCH),
                row -> row.getString("partner_id"));
    }
}
