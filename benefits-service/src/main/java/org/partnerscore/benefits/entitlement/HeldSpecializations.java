package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;

/** The specializations that bring benefits on a day: those whose designations are held with benefits. */
final class HeldSpecializations {

    private HeldSpecializations() {}

    /** Earliest earned first; of those earned on one day the one whose code comes first. */
    static List<Held> on(LocalDate day, Standing standing, List<Held> designations, Covers covers) {
        List<Held> held = new ArrayList<>();
        standing.specializations().stream()
                .filter(term -> term.isHeldOn(day))
                .sorted(Comparator.comparing(
                                (SpecializationTerm term) -> term.earnedOn().orElseThrow())
                        .thenComparing(SpecializationTerm::specialization))
                .forEach(term -> held(term, day, designations, sinceTheYearBegan(term, standing, day, covers))
                        .ifPresent(held::add));
        return held;
    }

    /** Designations that carried it when the year began, or when it was earned in it, carry it until the anniversary. */
    private static Covers sinceTheYearBegan(
            SpecializationTerm term, Standing standing, LocalDate today, Covers covers) {
        LocalDate earnedOn = term.earnedOn().orElseThrow();
        LocalDate since = later(earnedOn, standing.yearFrom(today).orElse(earnedOn));
        return new Covers() {
            @Override
            public Optional<Category> categoryOf(String specialization) {
                return covers.categoryOf(specialization);
            }

            @Override
            public boolean isCoveredBy(String specialization, Set<Area> designations, LocalDate day) {
                return covers.isCoveredBy(specialization, designations, day)
                        || covers.isCoveredBy(specialization, designations, since);
            }
        };
    }

    private static Optional<Held> held(SpecializationTerm term, LocalDate day, List<Held> designations, Covers covers) {
        String code = term.specialization();
        if (covers.categoryOf(code).isEmpty() || !covered(code, day, day, designations, covers)) {
            return Optional.empty();
        }
        LocalDate from = later(term.earnedOn().orElseThrow(), coveredFrom(code, day, designations, covers));
        LocalDate to = earlier(term.endsOn().orElseThrow(), coveredTo(code, day, designations, covers));
        return Optional.of(Held.specialization(code, from, to));
    }

    /** The first day without a sufficient set of the designations of the day. */
    private static LocalDate coveredTo(String code, LocalDate day, List<Held> designations, Covers covers) {
        TreeSet<LocalDate> ends = designations.stream()
                .map(held -> held.to().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        return ends.stream()
                .filter(end -> !covered(code, end, day, designations, covers))
                .findFirst()
                .orElseThrow();
    }

    /** The day since which the designations of the day suffice. */
    private static LocalDate coveredFrom(String code, LocalDate day, List<Held> designations, Covers covers) {
        LocalDate from = day;
        TreeSet<LocalDate> starts = designations.stream()
                .map(held -> held.from().orElseThrow())
                .filter(start -> !start.isAfter(day))
                .collect(Collectors.toCollection(TreeSet::new));
        for (LocalDate start : starts.descendingSet()) {
            if (!covered(code, start, day, designations, covers)) {
                return from;
            }
            from = start;
        }
        return from;
    }

    /** With the designations held at some time, by the mapping of the day that is asked for. */
    private static boolean covered(String code, LocalDate at, LocalDate day, List<Held> designations, Covers covers) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        designations.stream()
                .filter(held ->
                        !held.startsAfter(at) && held.to().filter(at::isBefore).isPresent())
                .forEach(held -> areas.add(held.solutionArea().orElseThrow()));
        return covers.isCoveredBy(code, areas, day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
