package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;

/** Standings as tests set them up: a membership of one year and what is held in it. */
public final class Holding {

    private Holding() {}

    /** Designations from a day, with renewal after the anniversary where that is how it was. */
    public static Standing designations(String partnerId, LocalDate from, Area... areas) {
        LocalDate anniversary = from.plusYears(1);
        LocalDate ends = anniversary.isBefore(LocalDate.parse("2026-11-01"))
                ? anniversary.plusDays(31)
                : anniversary.plusDays(1);
        Membership.Year year = new Membership.Year(from, anniversary, ends.minusDays(30), ends, Optional.empty());
        return new Standing(
                partnerId,
                Optional.empty(),
                List.of(new Membership(
                        from,
                        List.of(year),
                        Arrays.stream(areas)
                                .map(area -> new DesignationTerm(area, from, from, ends))
                                .toList())),
                List.of(),
                List.of());
    }

    public static Standing with(Standing standing, SpecializationTerm... terms) {
        return new Standing(
                standing.partnerId(),
                standing.legacy(),
                standing.memberships(),
                List.of(terms),
                standing.assessments());
    }
}
