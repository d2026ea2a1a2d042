package org.partnerscore.scoring.run;

import java.util.Arrays;
import java.util.Locale;
import org.partnerscore.common.problem.Refusal;

/** How a score differs from the one of the run before. */
enum Change {
    GAINED("qualified and not former_qualified"),
    LOST("not qualified and former_qualified"),
    UP("total > former_total"),
    DOWN("total < former_total"),
    NEW("former_total is null");

    /** Said besides, so that the index of changed scores is used. */
    private static final String CHANGED =
            "(former_total is distinct from total or former_qualified is distinct from qualified) and ";

    private final String condition;

    Change(String condition) {
        this.condition = condition;
    }

    String condition() {
        return CHANGED + condition;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Change of(String word) {
        return Arrays.stream(values())
                .filter(change -> change.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidQuery(
                        "change", "INVALID_VALUE", "change must be gained, lost, up, down or new."));
    }
}
