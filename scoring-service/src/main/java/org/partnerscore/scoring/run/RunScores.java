package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.scoring.score.ScoreFilter;
import org.partnerscore.scoring.score.ScoreList;

/** What runs came to: the scores, beside those of the run before, and the partners without. */
@ApplicationScoped
class RunScores {

    private static final ScoreList LIST = new ScoreList(
            "partner_id, solution_area, track, total, qualified, former_total, former_qualified",
            "score_run_score",
            "run_id = ?");

    private final Database database;

    RunScores(Database database) {
        this.database = database;
    }

    Page<RunScoreView> list(UUID run, ScoreFilter filter, Optional<Change> change, PageRequest page) {
        if (filter.isByPoints() && change.isPresent()) {
            throw Refusal.invalidQuery("sort", "INVALID_VALUE", "Changed scores are listed by partner.");
        }
        Selection selection = change.map(only -> LIST.byPartner(run, filter, page, only.condition()))
                .orElseGet(() -> LIST.page(run, filter, page));
        return Page.of(
                database.list(selection, RunScoreView::read),
                page.limit(),
                score ->
                        filter.isByPoints() ? score.key().cursor() : score.key().cursorByPartner());
    }

    /** Everything that the filters pass. */
    Selection all(UUID run, ScoreFilter filter, Optional<Change> change) {
        return LIST.all(run, filter, change.map(Change::condition).stream().toArray(String[]::new));
    }

    Page<PartnerError> errors(UUID run, PageRequest page) {
        List<PartnerError> found = database.list(
                new Selection("select * from score_run_error")
                        .where("run_id = ?", run)
                        .where(
                                "partner_id > ?",
                                page.after(1).map(after -> after.code(0)).orElse(null))
                        .then("order by partner_id limit ?", page.fetch()),
                row -> new PartnerError(row.getString("partner_id"), row.getString("code"), row.getString("detail")));
        return Page.of(found, page.limit(), error -> Cursor.of(error.partnerId()));
    }
}
