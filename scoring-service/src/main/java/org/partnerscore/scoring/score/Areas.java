package org.partnerscore.scoring.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.rulebook.Rulebook;

/** The solution areas that the rulebook has rules for, in the order of the API. */
@ApplicationScoped
public class Areas {

    public static final List<String> ORDER = List.of(
            "modern-work", "data-ai", "digital-app-innovation", "infrastructure", "security", "business-applications");

    private final Rulebook rulebook;

    Areas(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public List<String> known() {
        return rulebook.areas().stream()
                .sorted(Comparator.comparingInt(ORDER::indexOf))
                .toList();
    }

    /** The rules of one area; refuses with AREA_UNKNOWN or AREA_NOT_IN_FORCE. */
    AreaEdition inForce(String area, LocalDate asOf) {
        List<String> known = known();
        if (!known.contains(area)) {
            throw Refusal.notFound(
                    "AREA_UNKNOWN",
                    "The rulebook has no solution area " + area + "; it has " + String.join(", ", known) + ".",
                    Map.of("areas", known));
        }
        return rulebook.area(area, asOf)
                .orElseThrow(() -> Refusal.notFound(
                        "AREA_NOT_IN_FORCE",
                        "The rules of " + area + " begin on "
                                + rulebook.editions(area).get(0) + "; none are in force on " + asOf + ".",
                        Map.of(
                                "areas",
                                allInForce(asOf).stream().map(AreaEdition::area).toList())));
    }

    /** The rules of every area that has some in force on the day, in the order of the API. */
    public List<AreaEdition> allInForce(LocalDate asOf) {
        return known().stream()
                .map(area -> rulebook.area(area, asOf))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The program's rules; the rulebook does not load unless they are in force wherever an area's are. */
    public ProgramEdition program(LocalDate asOf) {
        return rulebook.program(asOf).orElseThrow();
    }
}
