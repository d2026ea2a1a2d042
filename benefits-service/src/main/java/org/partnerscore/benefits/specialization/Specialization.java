package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Citation;

/**
 * A specialization of the program and how it changed.
 *
 * @param code made of its first name, and kept when it is renamed
 * @param from first day on which it can be earned
 * @param newUntil first day on which it can no longer be started
 * @param until first day on which it can no longer be renewed; who holds it keeps it to the end
 * @param successor what it was merged into
 */
public record Specialization(
        String code,
        Category category,
        LocalDate from,
        Optional<LocalDate> newUntil,
        Optional<LocalDate> until,
        Optional<String> successor,
        Optional<Citation> retirement,
        List<Name> names,
        List<Coverage> designations,
        List<Requirement> performance,
        List<Requirement> skilling,
        List<Evidence> evidence) {

    public Specialization {
        names = List.copyOf(names);
        designations = List.copyOf(designations);
        performance = List.copyOf(performance);
        skilling = List.copyOf(skilling);
        evidence = List.copyOf(evidence);
    }

    public record Name(LocalDate from, String name, Citation source) implements Dated {}

    /** Designations that must be held: one of them, or every one. */
    public record Coverage(LocalDate from, Set<Area> areas, boolean all, Citation source) implements Dated {

        public Coverage {
            areas = Set.copyOf(areas);
        }

        public boolean isMetBy(Set<Area> held) {
            return all ? held.containsAll(areas) : areas.stream().anyMatch(held::contains);
        }
    }

    /** @param thresholds empty where they were not published: then a program reviewer decides */
    public record Requirement(LocalDate from, List<Threshold> thresholds, Optional<String> note, Citation source)
            implements Dated {

        public Requirement {
            thresholds = List.copyOf(thresholds);
        }
    }

    /**
     * At least so much of something.
     *
     * @param months over how many months
     * @param customers from at least how many customers
     * @param path thresholds of one path belong together, and one path is enough
     */
    public record Threshold(
            String of,
            int atLeast,
            String unit,
            Optional<Integer> months,
            Optional<Integer> customers,
            Optional<Integer> path) {}

    /** @param count how many references or offers; empty for an audit or where nothing is asked */
    public record Evidence(LocalDate from, Proof by, Optional<Integer> count, Citation source) implements Dated {}

    /** Whether it is part of the program on a day: it can be earned or renewed. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    public boolean canBeStartedOn(LocalDate day) {
        return isInForceOn(day) && newUntil.map(day::isBefore).orElse(true);
    }

    public String nameOn(LocalDate day) {
        return Dated.on(names, day).name();
    }

    public Coverage coverageOn(LocalDate day) {
        return Dated.on(designations, day);
    }

    public Requirement performanceOn(LocalDate day) {
        return Dated.on(performance, day);
    }

    public Requirement skillingOn(LocalDate day) {
        return Dated.on(skilling, day);
    }

    public Evidence evidenceOn(LocalDate day) {
        return Dated.on(evidence, day);
    }
}
