package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.deferred.DeferredWrites;

/** The last score computed for each partner, area and day. */
@ApplicationScoped
class StoredScores {

    /** Scorecards are fetched for the page alone, not for all that it is merged from. */
    private static final ScoreList LIST =
            new ScoreList("as_of, partner_id, solution_area, total", "score", "as_of = ?");

    private final Database database;
    private final DeferredWrites writes;
    private final ObjectMapper json;

    StoredScores(Database database, DeferredWrites writes, ObjectMapper json) {
        this.database = database;
        this.writes = writes;
        this.json = json;
    }

    /** Stores the score some time later; what is stored in the very last moments before a crash may be lost. */
    void store(ScorecardView score) {
        writes.add(new StoreScore(score, json));
    }

    Page<ScorecardView> list(LocalDate asOf, ScoreFilter filter, PageRequest page) {
        List<ScorecardView> found = database.list(scorecards(LIST.page(asOf, filter, page), filter), this::read);
        return Page.of(found, page.limit(), score -> {
            ScoreKey key = new ScoreKey(score.total(), score.partnerId(), score.solutionArea());
            return filter.isByPoints() ? key.cursor() : key.cursorByPartner();
        });
    }

    private static Selection scorecards(Selection keys, ScoreFilter filter) {
        return new Selection("select scorecard, computed_at from (" + keys.sql() + ") listed")
                .then(
                        "join score using (as_of, partner_id, solution_area) order by "
                                + (filter.isByPoints() ? "-listed.total, " : "") + "partner_id, solution_area",
                        keys.parameters().toArray());
    }

    private ScorecardView read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("scorecard"), ScorecardView.class)
                    .withComputedAt(Sql.instant(row, "computed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored score cannot be read", e);
        }
    }
}
