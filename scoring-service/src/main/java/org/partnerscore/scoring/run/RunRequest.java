package org.partnerscore.scoring.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

/** What a run is asked to compute. */
@Schema(name = "ScoreRunRequest")
record RunRequest(
        @Schema(description = "The day; today (UTC) unless given", nullable = true, examples = "2023-09-15")
        LocalDate asOf,

        @Schema(
                description = "All that have rules in force on the day unless given",
                nullable = true,
                examples = "[\"modern-work\"]")
        List<String> areas,

        @Schema(
                description =
                        "Rules other than those in force, by area: the day of a rule file. The results then belong to the run"
                                + " alone and are not the scores of the day",
                nullable = true,
                examples = "{\"modern-work\": \"2026-05-01\"}")
        Map<String, LocalDate> editions) {

    RunRequest {
        areas = areas == null ? List.of() : new ArrayList<>(areas);
        editions = editions == null ? Map.of() : new TreeMap<>(editions);
    }

    /** Refuses with AS_OF_OUT_OF_RANGE, AREA_UNKNOWN, AREA_NOT_IN_FORCE, EDITION_UNKNOWN, each with its place in the body. */
    Basis basis(AsOf days, Areas rules, Rulebook rulebook) {
        LocalDate day = days.orToday(asOf, "/asOf");
        Map<String, LocalDate> used = new TreeMap<>();
        rules.allInForce(day).forEach(edition -> used.put(edition.area(), edition.from()));
        editions.forEach((area, edition) -> {
            requireEdition(rulebook, area, edition);
            used.put(area, edition);
        });
        for (int i = 0; i < areas.size(); i++) {
            requireArea("/areas/" + i, areas.get(i), rules.known());
            require(
                    used.containsKey(areas.get(i)),
                    "/areas/" + i,
                    "AREA_NOT_IN_FORCE",
                    areas.get(i) + " has no rules in force on " + day + ".");
        }
        if (!areas.isEmpty()) {
            editions.keySet()
                    .forEach(area -> require(
                            areas.contains(area),
                            "/editions/" + area,
                            "INVALID_VALUE",
                            area + " is not among the areas of the run."));
            used.keySet().retainAll(areas);
        }
        return new Basis(day, Areas.ORDER.stream().filter(used::containsKey).toList(), used, editions);
    }

    /** The request in one form, to tell a repeated one. */
    String canonical() {
        return asOf + " " + areas.stream().sorted().distinct().toList() + " " + editions;
    }

    private static void requireEdition(Rulebook rulebook, String area, LocalDate edition) {
        String pointer = "/editions/" + area;
        requireArea(pointer, area, rulebook.areas());
        List<LocalDate> known = rulebook.editions(area);
        require(
                edition != null && known.contains(edition),
                pointer,
                "EDITION_UNKNOWN",
                area + " has no edition " + edition + "; it has "
                        + String.join(
                                ", ", known.stream().map(LocalDate::toString).toList()) + ".");
    }

    private static void requireArea(String pointer, String area, List<String> known) {
        require(
                area != null && known.contains(area),
                pointer,
                "AREA_UNKNOWN",
                "The rulebook has no solution area " + area + "; it has " + String.join(", ", known) + ".");
    }

    private static void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            throw Refusal.invalid(code, detail, new Violation(pointer, code, detail));
        }
    }
}
