package org.partnerscore.benefits.membership;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.scoring.Designations;
import org.partnerscore.benefits.scoring.Designations.Designation;
import org.partnerscore.benefits.scoring.Scoring;
import org.partnerscore.benefits.scoring.Stale;
import org.partnerscore.benefits.scoring.Unanswered;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Missing;
import org.partnerscore.benefits.standing.Assessment.Renewal;
import org.partnerscore.benefits.standing.Assessment.Score;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.common.problem.Refusal;

/** Has partners assessed by scoring-service: always for a designation they do not hold, and for the renewal once that is near. */
@Singleton
class Assessor {

    private static final Logger LOG = Logger.getLogger(Assessor.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final String SOURCE = "scoring-service";

    /** A fresh assessment, or whose answers are stale or lacking. */
    record Answer(Optional<Assessed> fresh, List<Stale> stale) {

        Answer {
            stale = List.copyOf(stale);
        }
    }

    private final Scoring scoring;
    private final Program program;
    private final Clock clock;

    Assessor(Scoring scoring, Program program, Clock clock) {
        this.scoring = scoring;
        this.program = program;
        this.clock = clock;
    }

    /** For a read: what is stored stands in for an answer, where anything is. */
    Answer ask(Standing standing, LocalDate today) {
        try {
            return asked(standing, today);
        } catch (Unanswered e) {
            LOG.warnf("No designations of %s on %s: %s", standing.partnerId(), today, e);
            if (standing.equals(Standing.none(standing.partnerId()))) {
                throw unavailable();
            }
            return new Answer(Optional.empty(), List.of(new Stale(SOURCE, lastAssessed(standing))));
        }
    }

    /** For a decision, which must not rest on anything but fresh facts. */
    Assessed require(Standing standing, LocalDate today) {
        try {
            return asked(standing, today)
                    .fresh()
                    .orElseThrow(() -> Refusal.unavailable(
                            "SCORING_STALE",
                            "The score rests on records that were read earlier, because a service does not answer:"
                                    + " nothing is granted or taken on it.",
                            RETRY_AFTER));
        } catch (Unanswered e) {
            LOG.warnf("No designations of %s on %s: %s", standing.partnerId(), today, e);
            throw unavailable();
        }
    }

    private Answer asked(Standing standing, LocalDate today) {
        String partnerId = standing.partnerId();
        Designations now = scoring.designations(partnerId, today, Optional.empty());
        Optional<LocalDate> anniversary = Renewals.near(standing, today, program);
        Optional<Designations> then = anniversary.map(day -> scoring.designations(partnerId, today, Optional.of(day)));
        List<Stale> stale = new ArrayList<>(now.stale());
        then.ifPresent(answer -> stale.addAll(answer.stale()));
        if (!stale.isEmpty()) {
            return new Answer(Optional.empty(), stale.stream().distinct().toList());
        }
        Map<Area, Designation> renewals = then.map(Designations::items).orElse(List.of()).stream()
                .collect(Collectors.toMap(Designation::solutionArea, Function.identity()));
        Instant at = clock.instant();
        List<Assessment> areas = now.items().stream()
                .map(item -> assessment(
                        item,
                        today,
                        at,
                        Optional.ofNullable(renewals.get(item.solutionArea()))
                                .map(renewal ->
                                        new Renewal(anniversary.orElseThrow(), renewal.qualifies(), rest(renewal)))))
                .toList();
        return new Answer(Optional.of(new Assessed(areas)), List.of());
    }

    private static Assessment assessment(Designation item, LocalDate today, Instant at, Optional<Renewal> renewal) {
        return new Assessment(
                item.solutionArea(),
                today,
                item.qualifies(),
                item.best(YearMonth.from(today)),
                item.windowFrom(),
                item.windowTo(),
                at,
                rest(item),
                item.missing().stream()
                        .map(each ->
                                new Missing(each.metric(), Optional.ofNullable(each.by()), each.points(), each.text()))
                        .toList(),
                renewal);
    }

    private static Optional<Score> rest(Designation item) {
        return item.qualifiedOn().flatMap(day -> item.best(YearMonth.from(day)).map(points -> new Score(points, day)));
    }

    private Instant lastAssessed(Standing standing) {
        return standing.assessments().stream()
                .map(Assessment::assessedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Refusal unavailable() {
        return Refusal.unavailable(
                "SCORING_UNAVAILABLE",
                "scoring-service does not answer: nothing is granted or taken without it.",
                RETRY_AFTER);
    }
}
