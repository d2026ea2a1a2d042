package org.partnerscore.scoring.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.engine.Scorecard;

/**
 * The facts of one gathering, and what they score. The engine is a pure function: what the same facts score by the same rules is
 * computed once.
 */
public final class Gathered {

    private record Rules(String area, LocalDate edition, LocalDate programEdition) {}

    private final Facts facts;
    private final List<Stale> stale;
    private final Map<Rules, Scorecard> scorecards = new ConcurrentHashMap<>();

    Gathered(Facts facts, List<Stale> stale) {
        this.facts = facts;
        this.stale = List.copyOf(stale);
    }

    public Facts facts() {
        return facts;
    }

    /** The services whose records were read earlier; none where the facts were gathered for this answer. */
    public List<Stale> stale() {
        return stale;
    }

    public boolean isFresh() {
        return stale.isEmpty();
    }

    public Scorecard score(AreaEdition edition, ProgramEdition program) {
        return scorecards.computeIfAbsent(
                new Rules(edition.area(), edition.from(), program.from()),
                rules -> Engine.score(edition, program, facts));
    }
}
