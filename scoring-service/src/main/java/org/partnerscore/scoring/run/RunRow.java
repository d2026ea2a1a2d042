package org.partnerscore.scoring.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** A run with what its shards add up to, as it is selected. The clock is the database's, which all workers share. */
final class RunRow {

    private static final String SELECT = """
            select run.*, shards.*,
              case when state = 'running'
                then clock_timestamp() + make_interval(secs => (run.partners - done) / nullif(per_second, 0)::float8)
              end as estimated_end
            from score_run run
            cross join lateral (
              select coalesce(sum(partners) filter (where done_at is not null), 0)::int as done,
                coalesce(sum(errors), 0)::int as errors,
                round((case when state = 'running'
                    then sum(partners) filter (where done_at > clock_timestamp() - interval '2 minutes')
                    else sum(partners) filter (where done_at is not null) end)
                  / nullif(extract(epoch from case when state = 'running'
                    then least(clock_timestamp() - started_at, interval '2 minutes')
                    else finished_at - started_at end), 0), 2) as per_second
              from score_run_shard shard where shard.run_id = run.id
            ) shards""";

    private static final TypeReference<Map<String, LocalDate>> EDITIONS = new TypeReference<>() {};

    private RunRow() {}

    static Selection selection() {
        return new Selection(SELECT);
    }

    static Sql.Reading<Run> reading(ObjectMapper json) {
        return row -> new Run(
                row.getObject("id", UUID.class),
                RunCause.of(row.getString("cause")),
                new Basis(
                        row.getObject("as_of", LocalDate.class),
                        List.of((String[]) row.getArray("areas").getArray()),
                        editions(json, row.getString("editions")),
                        editions(json, row.getString("chosen"))),
                RunState.of(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getObject("former_run_id", UUID.class)),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getObject("partners", Integer.class)),
                row.getInt("done"),
                row.getInt("errors"),
                Optional.ofNullable(row.getBigDecimal("per_second")),
                instant(row, "estimated_end"),
                Sql.instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Map<String, LocalDate> editions(ObjectMapper json, String stored) {
        try {
            return new TreeMap<>(json.readValue(stored, EDITIONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The editions of a run cannot be read", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
