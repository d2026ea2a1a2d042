package org.partnerscore.scoring.score;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Selection;

/** Which scores a list is narrowed to, and its order; a {@code @BeanParam}. Points are those of the shown track. */
public class ScoreFilter {

    /** Within five points of the total that qualifies, and below it. */
    public static final String NEAR_MISS = "-total <= -65 and -total > -70";

    private static final String BY_POINTS = "points";
    private static final String QUALIFIED = "qualified";
    private static final String NOT_QUALIFIED = "not-qualified";

    @QueryParam("partnerId")
    @Parameter(description = "One partner; all of them unless given", example = "4711")
    String partnerId;

    @QueryParam("area")
    @Parameter(description = "One area; all of them unless given", example = "modern-work")
    String area;

    @QueryParam("status")
    @Parameter(
            description = "Only scores that qualify, or that do not",
            schema = @Schema(enumeration = {QUALIFIED, NOT_QUALIFIED}))
    String status;

    @QueryParam("minPoints")
    @Parameter(description = "Totals of at least so many points", example = "65")
    BigDecimal minPoints;

    @QueryParam("maxPoints")
    @Parameter(description = "Totals of at most so many points", example = "69.99")
    BigDecimal maxPoints;

    @QueryParam("nearMiss")
    @Parameter(description = "`true` = only totals from 65 to below 70")
    Boolean nearMiss;

    @QueryParam("sort")
    @Parameter(
            description = "`points` = the highest total first; else by partnerId, then area",
            schema = @Schema(enumeration = BY_POINTS))
    String sort;

    public boolean isByPoints() {
        if (sort != null && !sort.equals(BY_POINTS)) {
            throw Refusal.invalidQuery("sort", "INVALID_VALUE", "sort must be points.");
        }
        return sort != null;
    }

    /** The area asked for, or all that there are. */
    List<String> areas() {
        if (area != null && !Areas.ORDER.contains(area)) {
            throw Refusal.invalidQuery(
                    "area", "INVALID_VALUE", "area must be one of " + String.join(", ", Areas.ORDER) + ".");
        }
        return area == null ? Areas.ORDER : List.of(area);
    }

    /** The status asked for, or both. */
    List<Boolean> statuses() {
        if (status != null && !status.equals(QUALIFIED) && !status.equals(NOT_QUALIFIED)) {
            throw Refusal.invalidQuery(
                    "status", "INVALID_VALUE", "status must be " + QUALIFIED + " or " + NOT_QUALIFIED + ".");
        }
        return status == null ? List.of(true, false) : List.of(status.equals(QUALIFIED));
    }

    /** Narrows a list that is not ordered by points. */
    public Selection narrow(Selection selection) {
        Optional<Boolean> only = statuses().size() == 1 ? Optional.of(statuses().get(0)) : Optional.empty();
        selection
                .where("solution_area = ?::solution_area", areas().size() == 1 ? area : null)
                .where("qualified = ?", only.orElse(null));
        return narrowPoints(selection);
    }

    Selection narrowPoints(Selection selection) {
        selection
                .where("partner_id = ?", partnerId)
                .where("-total <= -(?::numeric)", minPoints)
                .where("-total >= -(?::numeric)", maxPoints);
        return Boolean.TRUE.equals(nearMiss) ? selection.where(NEAR_MISS) : selection;
    }
}
