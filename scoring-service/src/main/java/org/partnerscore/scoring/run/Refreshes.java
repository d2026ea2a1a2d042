package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

/**
 * Runs that follow from what the neighbours have recorded: for today, and for the day of the latest run over everybody that was asked for
 * and completed. Each call is part of the caller's transaction.
 */
@ApplicationScoped
public class Refreshes {

    private static final String UNDERWAY = """
            select count(roster) > 0 as of_some, count(*) > count(roster) as of_everybody
            from score_run where cause = 'feed' and not followed_up and state in ('queued', 'running')""";

    /** Who cancelled a refresh did not want it; all else that is not scored for want of a neighbour is still to be scored. */
    private static final String OVER = """
            select id, state = 'failed' as of_everybody,
              array(select partner_id from score_run_error error
                    where error.run_id = run.id and code = 'NEIGHBOUR_UNAVAILABLE') as partner_ids
            from score_run run
            where cause = 'feed' and not followed_up and state not in ('queued', 'running')""";

    private static final String FOLLOW_UP = "update score_run set followed_up = true where id = any(?)";

    private static final String LATEST_DAY = """
            select as_of, areas from score_run
            where cause = 'request' and chosen = '{}' and state in ('completed', 'completed-with-errors')
            order by finished_at desc limit 1""";

    /** Their scores are those of their days; what is left of a refresh is how it went. */
    private static final String OLD = """
            select id from score_run where cause = 'feed' and followed_up and finished_at < clock_timestamp() - ?::interval""";

    private static final List<String> PARTS = List.of("score_run_score", "score_run_error", "score_run_shard");

    /** What is being worked on or waits for that. */
    public record Underway(boolean ofSome, boolean ofEverybody) {}

    /** What refreshes that are over could not do, because a neighbour was not there. */
    public record Missed(List<UUID> refreshes, boolean everybody, List<String> partnerIds) {}

    private record Over(UUID id, boolean ofEverybody, List<String> partnerIds) {}

    private record Latest(LocalDate asOf, List<String> areas) {}

    private final Runs runs;
    private final AsOf days;
    private final Areas areas;
    private final Rulebook rulebook;

    Refreshes(Runs runs, AsOf days, Areas areas, Rulebook rulebook) {
        this.runs = runs;
        this.days = days;
        this.areas = areas;
        this.rulebook = rulebook;
    }

    public Underway underway(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        UNDERWAY,
                        row -> new Underway(row.getBoolean("of_some"), row.getBoolean("of_everybody")))
                .get(0);
    }

    /** What is to be handed on, until it {@linkplain #followUp was}. */
    public Missed missed(Connection connection) throws SQLException {
        List<Over> over = Sql.query(
                connection,
                OVER,
                row -> new Over(row.getObject("id", UUID.class), row.getBoolean("of_everybody"), List.of((String[])
                        row.getArray("partner_ids").getArray())));
        return new Missed(
                over.stream().map(Over::id).toList(),
                over.stream().anyMatch(Over::ofEverybody),
                over.stream()
                        .flatMap(each -> each.partnerIds().stream())
                        .distinct()
                        .toList());
    }

    public void followUp(Connection connection, Missed missed) throws SQLException {
        Sql.update(connection, FOLLOW_UP, (Object) missed.refreshes().toArray(UUID[]::new));
    }

    /** @param roster everybody where it is empty */
    public void start(Connection connection, Optional<List<String>> roster) throws SQLException {
        List<RunRequest> requests = new ArrayList<>();
        requests.add(new RunRequest(null, null, null));
        LocalDate today = days.orToday(null);
        Sql.query(
                        connection,
                        LATEST_DAY,
                        row -> new Latest(row.getObject("as_of", LocalDate.class), List.of((String[])
                                row.getArray("areas").getArray())))
                .stream()
                .filter(latest -> !latest.asOf().equals(today))
                .map(latest -> new RunRequest(latest.asOf(), latest.areas(), null))
                .forEach(requests::add);
        for (RunRequest request : requests) {
            runs.queueRefresh(connection, request.basis(days, areas, rulebook), roster);
        }
    }

    /** Removes what is left of refreshes that were over so long ago. */
    public void forget(Connection connection, Duration kept) throws SQLException {
        for (String part : PARTS) {
            Sql.update(connection, "delete from " + part + " where run_id in (" + OLD + ")", kept.toString());
        }
        Sql.update(connection, "delete from score_run where id in (" + OLD + ")", kept.toString());
    }
}
