package org.partnerscore.scoring.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.scoring.facts.NeighbourLogs.Log;

/** How far the stored scores are behind the feeds. */
@ApplicationScoped
class Freshness {

    /** Behind by the oldest change that is not scored yet; where none is known, by the time since somebody looked. */
    private static final String FEEDS = """
            select log, seen, floor(extract(epoch from clock_timestamp() - coalesce(
              case when exists (select from score_run where cause = 'feed' and not followed_up) then pending_since end,
              seen)))::bigint as behind
            from followed_log""";

    private final Database database;

    Freshness(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent start, MeterRegistry meters) {
        for (Log log : Log.values()) {
            Gauge.builder("score_freshness_behind_seconds", () -> behind(log))
                    .tag("feed", log.word())
                    .description("Age of the oldest change of the feed that is not scored yet, at most")
                    .register(meters);
        }
    }

    /** By name. */
    List<FreshnessView.FeedView> feeds() {
        return database.list(new Selection(FEEDS).then("order by log"), Freshness::read);
    }

    private static FreshnessView.FeedView read(ResultSet row) throws SQLException {
        return new FreshnessView.FeedView(
                row.getString("log"),
                Optional.ofNullable(row.getObject("seen", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getObject("behind", Long.class));
    }

    private Number behind(Log log) {
        return feeds().stream()
                .filter(feed -> feed.feed().equals(log.word()) && feed.behindSeconds() != null)
                .<Number>map(FreshnessView.FeedView::behindSeconds)
                .findFirst()
                .orElse(Double.NaN);
    }
}
