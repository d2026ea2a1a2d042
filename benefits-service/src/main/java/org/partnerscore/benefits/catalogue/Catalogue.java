package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All editions of all areas. */
public class Catalogue {

    private final List<Edition> editions;

    Catalogue(List<Edition> editions) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).thenComparing(Edition::area))
                .toList();
    }

    /** The benefits in force on a day, by code; a benefit that several areas give is there once, with all its grants. */
    public SortedMap<String, Benefit> on(LocalDate day) {
        SortedMap<String, Benefit> benefits = new TreeMap<>();
        for (Edition edition : editionsOn(day)) {
            edition.benefits().forEach(benefit -> benefits.merge(benefit.code(), benefit, Benefit::and));
        }
        return benefits;
    }

    /** The first day of the newest edition in force on a day: what a reader compares to see whether the catalogue changed. */
    public LocalDate editionOn(LocalDate day) {
        return editionsOn(day).stream()
                .map(Edition::from)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    List<Edition> editionsOn(LocalDate day) {
        Map<Area, Edition> newest = new EnumMap<>(Area.class);
        editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .forEach(edition -> newest.put(edition.area(), edition));
        return List.copyOf(newest.values());
    }

    List<Edition> editions() {
        return editions;
    }
}
