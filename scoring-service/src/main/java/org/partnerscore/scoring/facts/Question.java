package org.partnerscore.scoring.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsPlan;

/**
 * The day that scores are asked for, and the editions that they will be computed by; or several days of one measurement month,
 * {@code since..asOf}.
 */
public record Question(LocalDate since, LocalDate asOf, List<AreaEdition> editions) {

    public Question {
        editions = List.copyOf(editions);
        if (since.isAfter(asOf) || !Facts.measurementMonth(since).equals(Facts.measurementMonth(asOf))) {
            throw new IllegalArgumentException("the days of a question share a measurement month");
        }
    }

    /** About one day. */
    public Question(LocalDate asOf, List<AreaEdition> editions) {
        this(asOf, asOf, editions);
    }

    /** About the days of a month up to one of them. */
    public static Question ofMonthUpTo(LocalDate day, List<AreaEdition> editions) {
        return new Question(day.withDayOfMonth(1), day, editions);
    }

    boolean isOneDay() {
        return since.equals(asOf);
    }

    FactsPlan plan() {
        return FactsPlan.of(editions, asOf);
    }

    YearMonth measurementMonth() {
        return Facts.measurementMonth(asOf);
    }

    /**
     * Names the editions: facts gathered for other rules may lack what these read, and facts gathered for one day what the days
     * before it rest on.
     */
    String rules() {
        String days = isOneDay() ? "" : " from the " + since.getDayOfMonth();
        return editions.stream()
                        .map(edition -> edition.area() + '@' + edition.from())
                        .sorted()
                        .collect(Collectors.joining(" "))
                + days;
    }
}
