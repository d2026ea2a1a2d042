package org.partnerscore.scoring.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsPlan;

/** The day that scores are asked for, and the editions that they will be computed by. */
public record Question(LocalDate asOf, List<AreaEdition> editions) {

    public Question {
        editions = List.copyOf(editions);
    }

    FactsPlan plan() {
        return FactsPlan.of(editions, asOf);
    }

    YearMonth measurementMonth() {
        return Facts.measurementMonth(asOf);
    }

    /** Names the editions: facts gathered for other rules may lack what these read. */
    String rules() {
        return editions.stream()
                .map(edition -> edition.area() + '@' + edition.from())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
