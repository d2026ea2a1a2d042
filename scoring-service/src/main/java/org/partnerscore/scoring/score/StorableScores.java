package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.partnerscore.common.sql.CopyRows;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.engine.Scorecard;

/** Many scores of one day, stored at once as part of the caller's transaction. */
@ApplicationScoped
public class StorableScores {

    /** A score in the form in which it is stored: every number as it is shown, the scorecard as JSON. */
    public record Row(
            String partnerId, String area, String track, BigDecimal total, boolean qualified, String scorecard) {}

    private static final String STAGE = """
            create temp table new_score (
              partner_id text collate "C", solution_area solution_area, total numeric, qualified boolean, scorecard json
            ) on commit drop""";

    /** In the order in which single scores are written, so that neither waits for the other in a circle. */
    private static final String STORE = """
            insert into score as stored (as_of, partner_id, solution_area, total, qualified, computed_at, scorecard)
            select ?, partner_id, solution_area, total, qualified, ?, scorecard
            from new_score order by partner_id, solution_area::text collate "C"
            """ + StoreScore.OVER_AN_OLDER_ONE;

    private final ObjectMapper json;

    StorableScores(ObjectMapper json) {
        this.json = json;
    }

    public Row row(Scorecard card) {
        ScorecardView view = ScorecardView.of(card, List.of(), null);
        try {
            return new Row(
                    view.partnerId(),
                    view.solutionArea(),
                    view.track(),
                    view.total(),
                    view.qualified(),
                    json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scorecard cannot be written", e);
        }
    }

    /** @param known the instant at which the facts began to be gathered: what was computed from later ones stays */
    public void store(Connection connection, LocalDate asOf, Instant known, List<Row> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
        try (CopyRows copy = new CopyRows(connection, "new_score")) {
            for (Row row : rows) {
                copy.add(row.partnerId(), row.area(), row.total(), row.qualified(), row.scorecard());
            }
            copy.end();
        }
        Sql.update(connection, STORE, asOf, known);
    }
}
