package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
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
                .filter(term -> covers.categoryOf(term.specialization()).isPresent())
                .sorted(Comparator.comparing(
                                (SpecializationTerm term) -> term.earnedOn().orElseThrow())
                        .thenComparing(SpecializationTerm::specialization))
                .forEach(term -> {
                    LocalDate earnedOn = term.earnedOn().orElseThrow();
                    LocalDate since = later(earnedOn, standing.yearFrom(day).orElse(earnedOn));
                    Coverage coverage = new Coverage(term.specialization(), List.of(day, since), designations, covers);
                    if (coverage.isGivenOn(day)) {
                        held.add(Held.specialization(
                                term.specialization(),
                                later(earnedOn, coverage.from(day)),
                                earlier(term.endsOn().orElseThrow(), coverage.to())));
                    }
                });
        return held;
    }

    /**
     * By which designations a specialization is carried.
     *
     * @param mappings the days whose mapping may say so: the one asked about, and the one on which the year began or the specialization
     *     was earned in it, so that what carried it then carries it until the anniversary
     * @param designations those of the day asked about
     */
    private record Coverage(String code, List<LocalDate> mappings, List<Held> designations, Covers covers) {

        boolean isGivenOn(LocalDate day) {
            Set<Area> areas = EnumSet.noneOf(Area.class);
            designations.stream()
                    .filter(held -> !held.startsAfter(day)
                            && held.to().filter(day::isBefore).isPresent())
                    .forEach(held -> areas.add(held.solutionArea().orElseThrow()));
            return mappings.stream().anyMatch(mapping -> covers.isCoveredBy(code, areas, mapping));
        }

        /** The first day without a sufficient set of the designations. */
        LocalDate to() {
            return designations.stream()
                    .map(held -> held.to().orElseThrow())
                    .sorted()
                    .filter(end -> !isGivenOn(end))
                    .findFirst()
                    .orElseThrow();
        }

        /** The day since which the designations suffice without a break until this day. */
        LocalDate from(LocalDate day) {
            return designations.stream()
                    .map(held -> held.from().orElseThrow())
                    .filter(start -> !start.isAfter(day))
                    .sorted(Comparator.reverseOrder())
                    .takeWhile(this::isGivenOn)
                    .reduce(day, (later, start) -> start);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
