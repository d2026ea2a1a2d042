package org.partnerscore.scoring.facts;

import java.util.List;
import org.partnerscore.scoring.engine.Facts;

/** Facts of one gathering; nothing is stale where they were gathered for this answer. */
public record Gathered(Facts facts, List<Stale> stale) {

    public Gathered {
        stale = List.copyOf(stale);
    }

    public boolean isFresh() {
        return stale.isEmpty();
    }
}
