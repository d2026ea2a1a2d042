package org.partnerscore.benefits.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Missing;
import org.partnerscore.common.problem.Refusal;

/** The refusals of who does not qualify: what there is, and what is missing. */
final class Lacking {

    private static final String CODE = "NOT_QUALIFIED";

    private Lacking() {}

    static Refusal of(Area area, Assessed assessed) {
        return assessed.of(area)
                .map(Lacking::of)
                .orElseGet(() -> Refusal.rejected(
                        CODE,
                        area.slug() + " has no rules on this day.",
                        Map.of("solutionArea", area, "missing", List.of())));
    }

    static Refusal forRenewal(LocalDate anniversary, Assessed assessed) {
        return Refusal.rejected(
                CODE,
                "No day of the qualification window of " + anniversary + " qualifies in any area that is held.",
                Map.of(
                        "anniversary",
                        anniversary,
                        "areas",
                        assessed.areas().stream().map(Lacking::members).toList()));
    }

    private static Refusal of(Assessment area) {
        String detail = "No day from " + area.windowFrom() + " to " + area.windowTo() + " qualifies in "
                + area.area().slug() + ", which has "
                + area.total().map(Lacking::plain).orElse("no known") + " points. "
                + area.missing().stream().map(Missing::text).collect(Collectors.joining(" "));
        return Refusal.rejected(CODE, detail.strip(), members(area));
    }

    private static Map<String, Object> members(Assessment area) {
        Map<String, Object> members = new HashMap<>();
        members.put("solutionArea", area.area());
        area.total().ifPresent(total -> members.put("points", total));
        members.put("missing", area.missing());
        return members;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
