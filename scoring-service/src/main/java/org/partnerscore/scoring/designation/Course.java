package org.partnerscore.scoring.designation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Days;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Gap;
import org.partnerscore.scoring.engine.Stretch;
import org.partnerscore.scoring.rulebook.Rulebook;

/**
 * A partner's score in one area over the days of a window, each judged by its own rules. A day whose measurement month is not
 * loaded says nothing: it neither qualifies nor ends anything, and gives no month its best score.
 */
final class Course {

    private final Span span;
    private final List<Stretch> stretches = new ArrayList<>();

    /** @param facts those of every month in which days are judged */
    Course(Rulebook rulebook, String area, Span span, Map<YearMonth, Facts> facts) {
        this.span = span;
        for (YearMonth month : span.months()) {
            for (Days days : byRules(rulebook, area, span.past(month))) {
                Optional<AreaEdition> rules = rulebook.area(area, days.from());
                rules.ifPresent(edition -> stretches.addAll(
                        Stretch.of(edition, rulebook.program(days.from()).orElseThrow(), facts.get(month), days)));
            }
        }
    }

    /** Cuts days where other rules take effect. */
    private static List<Days> byRules(Rulebook rulebook, String area, Days days) {
        TreeSet<LocalDate> begins = new TreeSet<>(rulebook.editions(area));
        begins.addAll(rulebook.programEditions());
        List<Days> cut = new ArrayList<>();
        LocalDate from = days.from();
        while (!from.isAfter(days.to())) {
            LocalDate next = begins.higher(from);
            LocalDate to = next == null || next.isAfter(days.to()) ? days.to() : next.minusDays(1);
            cut.add(new Days(from, to));
            from = to.plusDays(1);
        }
        return cut;
    }

    boolean isQualified() {
        return stretches.stream().anyMatch(Course::qualifies);
    }

    private static boolean qualifies(Stretch stretch) {
        return stretch.card().qualified() && !stretch.card().monthNotLoaded();
    }

    /** The days on which the partner qualified, neighbouring ones together. */
    List<Days> qualifiedDays() {
        List<Days> qualified = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (qualifies(stretch)) {
                int last = qualified.size() - 1;
                if (last >= 0
                        && qualified
                                .get(last)
                                .to()
                                .plusDays(1)
                                .equals(stretch.days().from())) {
                    qualified.set(
                            last,
                            new Days(qualified.get(last).from(), stretch.days().to()));
                } else {
                    qualified.add(stretch.days());
                }
            }
        }
        return qualified;
    }

    /** The highest total on a day of each month; empty where no day of it says anything. */
    NavigableMap<YearMonth, Optional<Fraction>> best() {
        NavigableMap<YearMonth, Optional<Fraction>> best = new TreeMap<>();
        span.months().forEach(month -> best.put(month, Optional.empty()));
        for (Stretch stretch : stretches) {
            if (!stretch.card().monthNotLoaded()) {
                Fraction total = stretch.card().total();
                best.merge(
                        YearMonth.from(stretch.days().from()),
                        Optional.of(total),
                        (one, other) -> one.isPresent() && one.get().compareTo(total) >= 0 ? one : other);
            }
        }
        return best;
    }

    /** What any of the days lacked, each gap once. */
    Set<Gap> gaps() {
        Set<Gap> gaps = new LinkedHashSet<>();
        stretches.forEach(stretch -> gaps.addAll(stretch.card().gaps()));
        return gaps;
    }
}
