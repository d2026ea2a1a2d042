package org.partnerscore.scoring.score;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.facts.Gathered;
import org.partnerscore.scoring.facts.Gathering;
import org.partnerscore.scoring.facts.Question;

/** Gathers, computes and stores. What rests on stale facts is not stored: it would pass for the score of its day. */
@ApplicationScoped
class Scoring {

    private final Areas areas;
    private final Gathering gathering;
    private final StoredScores stored;
    private final MeterRegistry meters;
    private final Clock clock;

    Scoring(Areas areas, Gathering gathering, StoredScores stored, MeterRegistry meters, Clock clock) {
        this.areas = areas;
        this.gathering = gathering;
        this.stored = stored;
        this.meters = meters;
        this.clock = clock;
    }

    Scored score(String partnerId, String area, LocalDate asOf) {
        return onDays(partnerId, area, List.of(asOf)).get(0);
    }

    /** The scores in every area that has rules in force, out of one gathering. */
    List<Scored> inEveryArea(String partnerId, LocalDate asOf) {
        Question question = new Question(asOf, areas.allInForce(asOf));
        Gathered gathered = gathering.gather(partnerId, question);
        return question.editions().stream()
                .map(edition -> compute(edition, gathered))
                .toList();
    }

    /** The scores of one area on several days, in their order. */
    List<Scored> onDays(String partnerId, String area, List<LocalDate> days) {
        List<AreaEdition> editions =
                days.stream().map(day -> areas.inForce(area, day)).toList();
        List<Gathered> gathered = gathering.gather(
                partnerId,
                IntStream.range(0, days.size())
                        .mapToObj(day -> new Question(days.get(day), List.of(editions.get(day))))
                        .toList());
        return IntStream.range(0, days.size())
                .mapToObj(day -> compute(editions.get(day), gathered.get(day)))
                .toList();
    }

    private Scored compute(AreaEdition edition, Gathered gathered) {
        Scorecard card = gathered.score(edition, areas.program(gathered.facts().asOf()));
        ScorecardView view = ScorecardView.of(card, gathered.stale(), clock.instant());
        meters.counter("scores.computed", "area", edition.area(), "facts", gathered.isFresh() ? "fresh" : "stale")
                .increment();
        if (gathered.isFresh()) {
            stored.store(view);
        }
        return new Scored(card, view);
    }
}
