package org.partnerscore.scoring.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.rulebook.Rulebook;

/**
 * What a run computes, fixed when it is asked for: another release that goes on with it computes by the same rules.
 *
 * @param areas in the order of the API
 * @param editions the rules of each area, by the day of their file
 * @param chosen those of the editions that the caller named in place of those in force
 */
record Basis(LocalDate asOf, List<String> areas, Map<String, LocalDate> editions, Map<String, LocalDate> chosen) {

    Basis {
        areas = List.copyOf(areas);
        editions = new TreeMap<>(editions);
        chosen = new TreeMap<>(chosen);
    }

    /** Whether the results are the scores of the day. */
    boolean isOfTheDay() {
        return chosen.isEmpty();
    }

    List<AreaEdition> rules(Rulebook rulebook) {
        return areas.stream()
                .map(area -> rulebook.area(area, editions.get(area))
                        .filter(edition -> edition.from().equals(editions.get(area)))
                        .orElseThrow(() -> new IllegalStateException(
                                "This release has no rules of " + area + " of " + editions.get(area))))
                .toList();
    }

    ProgramEdition program(Rulebook rulebook) {
        return rulebook.program(asOf).orElseThrow();
    }
}
