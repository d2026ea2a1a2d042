package org.partnerscore.scoring.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.facts.Gathered;
import org.partnerscore.scoring.facts.Gathering;
import org.partnerscore.scoring.facts.Question;
import org.partnerscore.scoring.facts.Stale;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

/** Gathers the facts of every month of a window at the same time, and follows every area through them. */
@ApplicationScoped
class Designations {

    private static final int DAYS_AHEAD = 366;

    /** A partner's designations, and the services whose facts were gathered earlier. */
    record Found(List<Designation> designations, List<Stale> stale) {}

    private final Areas areas;
    private final Rulebook rulebook;
    private final Gathering gathering;

    Designations(Areas areas, Rulebook rulebook, Gathering gathering) {
        this.areas = areas;
        this.rulebook = rulebook;
        this.gathering = gathering;
    }

    /** The window of who is not enrolled, by the rules in force on asOf. */
    Span notEnrolled(LocalDate asOf) {
        return new Span(areas.program(asOf).windows().notEnrolled(asOf), asOf);
    }

    /** The window around an anniversary, by the same rules; refuses with ANNIVERSARY_OUT_OF_RANGE. */
    Span enrolled(LocalDate asOf, LocalDate anniversary) {
        LocalDate last = asOf.plusDays(DAYS_AHEAD);
        if (anniversary.isBefore(AsOf.FIRST) || anniversary.isAfter(last)) {
            throw Refusal.invalidQuery(
                    "anniversary",
                    "ANNIVERSARY_OUT_OF_RANGE",
                    "anniversary must lie between " + AsOf.FIRST + " and " + last + ".");
        }
        return new Span(areas.program(asOf).windows().enrolled(anniversary), asOf);
    }

    Found of(String partnerId, Span span) {
        List<Gathered> gathered = gathering.gather(
                partnerId, span.lastDays().stream().map(this::question).toList());
        Map<YearMonth, Facts> facts = new HashMap<>();
        gathered.forEach(one -> facts.put(YearMonth.from(one.facts().asOf()), one.facts()));
        Facts today = facts.get(YearMonth.from(span.asOf()));
        ProgramEdition program = areas.program(span.asOf());
        List<Designation> designations = areas.allInForce(span.asOf()).stream()
                .map(edition -> new Designation(
                        span, new Course(rulebook, edition.area(), span, facts), Engine.score(edition, program, today)))
                .toList();
        return new Found(designations, stale(gathered));
    }

    /** About a month up to a day, for all rules that are in force on any of its days. */
    private Question question(LocalDate last) {
        Set<AreaEdition> editions = new LinkedHashSet<>(areas.allInForce(last));
        Stream.concat(
                        rulebook.programEditions().stream(),
                        rulebook.areas().stream().flatMap(area -> rulebook.editions(area).stream()))
                .filter(day -> day.isAfter(last.withDayOfMonth(1)) && day.isBefore(last))
                .forEach(day -> editions.addAll(areas.allInForce(day)));
        editions.addAll(areas.allInForce(last.withDayOfMonth(1)));
        return Question.ofMonthUpTo(last, new ArrayList<>(editions));
    }

    /** Each service once, with the earliest instant: the window is no fresher than its oldest month. */
    private static List<Stale> stale(List<Gathered> gathered) {
        Map<String, Stale> oldest = new LinkedHashMap<>();
        gathered.stream()
                .flatMap(one -> one.stale().stream())
                .forEach(stale -> oldest.merge(
                        stale.service(),
                        stale,
                        (one, other) -> other.asOfInstant().isBefore(one.asOfInstant()) ? other : one));
        return List.copyOf(oldest.values());
    }
}
