package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.partnerscore.benchmarks.scale.Scale;
import org.partnerscore.local.Deployable;

/**
 * The hand-written SQL over everybody: how long it takes where all tables lie in one database, and whether the stored scores say the same.
 * Telemetry's database is that one, because usage is by far the largest table; the others are copied there before the clock starts.
 */
record Yardstick(OwnPlatform platform, Path repository, Path directory) {

    void copy() {
        telemetry().run("psql", List.of("-q", "-v", "ON_ERROR_STOP=1", "-f", sql("copies.sql")));
        copy(Deployable.ASSOCIATIONS, "partner", "partner_id, parent_partner_id");
        copy(Deployable.ASSOCIATIONS, "association", "partner_id, tenant_id, type, associated_on, products, ended_on");
        copy(Deployable.SKILLING, "link", "individual_id, partner_id, linked_on, unlinked_on");
        copy(Deployable.SKILLING, "certificate", "individual_id, certification, earned_on, expires_on, revoked_on");
        telemetry().sql("vacuum analyze");
    }

    /** Computes every metric and leaves them in a table; how long that took, in nanoseconds. */
    long compute() {
        String printed = telemetry().run("psql", List.of("-qAt", "-v", "ON_ERROR_STOP=1", "-f", sql("timed.sql")));
        return Math.round(Double.parseDouble(printed.strip()) * 1e9);
    }

    /** How many numbers were compared; refuses a single difference in the last digit. */
    String requireSame() {
        Path stored = directory.resolve("stored.csv");
        platform.database(Deployable.SCORING)
                .run(
                        "psql",
                        List.of("-q", "-v", "ON_ERROR_STOP=1", "-c", "\\copy (" + STORED + ") to '" + stored + "'"));
        telemetry().sql("truncate yardstick.stored");
        telemetry().sql("\\copy yardstick.stored from '" + stored + "'");
        String differences =
                telemetry().run("psql", List.of("-qAt", "-v", "ON_ERROR_STOP=1", "-f", sql("differences.sql")));
        if (!differences.isBlank()) {
            throw new IllegalStateException("The run and the SQL differ:\n" + differences);
        }
        return telemetry()
                .ask("select format('%s values and points, %s totals of %s partners: all the same', "
                        + "count(*) filter (where metric <> 'total'), count(*) filter (where metric = 'total'), "
                        + "count(distinct partner_id)) from yardstick.expected");
    }

    /** Each metric and total of the stored scorecards that the SQL computes too, one a row. */
    private static final String STORED = """
            select s.partner_id, s.solution_area, t ->> 'track', m ->> 'metric', m ->> 'option', m ->> 'value', m ->> 'points'
            from score s, json_array_elements(s.scorecard -> 'tracks') t, json_array_elements(t -> 'metrics') m
            where s.as_of = '%1$s'
              and (s.solution_area = 'modern-work'
                   or s.solution_area in ('data-ai', 'digital-app-innovation', 'infrastructure')
                      and m ->> 'metric' in ('net-customer-adds', 'usage-growth', 'deployments'))
            union all
            select s.partner_id, s.solution_area, t ->> 'track', 'total', null, null, t ->> 'total'
            from score s, json_array_elements(s.scorecard -> 'tracks') t
            where s.as_of = '%1$s' and s.solution_area = 'modern-work'""".formatted(Scale.AS_OF).replace('\n', ' ');

    private void copy(Deployable owner, String table, String columns) {
        Path file = directory.resolve(table + ".copy");
        platform.database(owner).sql("\\copy (select " + columns + " from " + table + ") to '" + file + "'");
        telemetry().sql("\\copy yardstick." + table + " (" + columns + ") from '" + file + "'");
    }

    private Commands telemetry() {
        return platform.database(Deployable.TELEMETRY);
    }

    private String sql(String name) {
        return repository.resolve("benchmarks/sql").resolve(name).toString();
    }
}
