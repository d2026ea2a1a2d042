package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.scoring.deferred.DeferredWrites;

/** The last score computed for each partner, area and day. */
@ApplicationScoped
class StoredScores {

    private static final String SELECT = "select scorecard, computed_at from score";

    /** Which scores are listed; points are those of the shown track. */
    record Filter(
            LocalDate asOf, Optional<String> area, Optional<BigDecimal> minPoints, Optional<BigDecimal> maxPoints) {

        Selection selection() {
            return new Selection(SELECT)
                    .where("as_of = ?", asOf)
                    .where("solution_area = ?::solution_area", area.orElse(null))
                    .where("total >= ?", minPoints.orElse(null))
                    .where("total <= ?", maxPoints.orElse(null));
        }
    }

    private final DataSource database;
    private final DeferredWrites writes;
    private final ObjectMapper json;

    StoredScores(DataSource database, DeferredWrites writes, ObjectMapper json) {
        this.database = database;
        this.writes = writes;
        this.json = json;
    }

    /** Stores the score some time later; what is stored in the very last moments before a crash may be lost. */
    void store(ScorecardView score) {
        writes.add(new StoreScore(score, json));
    }

    Page<ScorecardView> byPartner(Filter filter, PageRequest page) {
        Selection selection = filter.selection();
        page.after(2)
                .ifPresent(after -> selection.where(
                        "(partner_id, solution_area) > (?, ?::solution_area)", after.part(0), area(after.part(1))));
        selection.then("order by partner_id, solution_area limit ?", page.fetch());
        return Page.of(find(selection), page.limit(), score -> Cursor.of(score.partnerId(), score.solutionArea()));
    }

    Page<ScorecardView> byPoints(Filter filter, PageRequest page) {
        Selection selection = filter.selection();
        page.after(3).ifPresent(after -> {
            BigDecimal total = total(after.part(0));
            selection.where(
                    "total <= ? and (total < ? or (partner_id, solution_area) > (?, ?::solution_area))",
                    total,
                    total,
                    after.part(1),
                    area(after.part(2)));
        });
        selection.then("order by total desc, partner_id, solution_area limit ?", page.fetch());
        return Page.of(
                find(selection),
                page.limit(),
                score -> Cursor.of(score.total().toPlainString(), score.partnerId(), score.solutionArea()));
    }

    private List<ScorecardView> find(Selection selection) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(selection.sql())) {
            int parameter = 1;
            for (Object value : selection.parameters()) {
                statement.setObject(parameter++, value);
            }
            List<ScorecardView> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(json.readValue(rows.getString(1), ScorecardView.class)
                            .withComputedAt(
                                    rows.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The stored scores cannot be read", e);
        }
    }

    private static BigDecimal total(String part) {
        try {
            return new BigDecimal(part);
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static String area(String part) {
        if (!Areas.ORDER.contains(part)) {
            throw Cursor.invalid();
        }
        return part;
    }
}
