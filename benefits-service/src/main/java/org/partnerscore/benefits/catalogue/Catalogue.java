package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All editions of all areas, and the caps, rules of activation and packages. Immutable: what is in force is put together once. */
public class Catalogue {

    private final List<Edition> editions;
    private final NavigableMap<LocalDate, SortedMap<String, Benefit>> benefits = new TreeMap<>();
    private final NavigableMap<LocalDate, Map<Category, Cap>> caps = new TreeMap<>();
    private final NavigableMap<LocalDate, Map<String, Activation>> activation;
    private final NavigableMap<LocalDate, List<Offer>> offers;

    Catalogue(List<Edition> editions) {
        this(new Draft(editions));
    }

    Catalogue(Draft draft) {
        editions = draft.editions().stream()
                .sorted(Comparator.comparing(Edition::from).thenComparing(Edition::area))
                .toList();
        editions.forEach(edition -> benefits.computeIfAbsent(edition.from(), this::together));
        draft.caps()
                .forEach((day, list) -> caps.put(
                        day, list.stream().collect(Collectors.toMap(Cap::category, cap -> cap, (one, other) -> one))));
        activation = new TreeMap<>(draft.activation());
        offers = new TreeMap<>(draft.offers());
    }

    /** The benefits in force on a day, by code; a benefit that several areas give is there once, with all its grants. */
    public SortedMap<String, Benefit> on(LocalDate day) {
        return inForce(benefits, day).orElseGet(Collections::emptySortedMap);
    }

    /** The first day of the newest edition in force on a day: what a reader compares to see whether the catalogue changed. */
    public LocalDate editionOn(LocalDate day) {
        return Optional.ofNullable(benefits.floorKey(day)).orElse(LocalDate.MIN);
    }

    /** The stacking cap in force on a day; empty if none is known, which is no cap. */
    public Optional<Cap> cap(Category category, LocalDate day) {
        return inForce(caps, day).map(known -> known.get(category));
    }

    /** How a benefit is taken into use; empty where the program has no rule for it. */
    public Optional<Activation> activation(String benefit, LocalDate day) {
        return inForce(activation, day).map(known -> known.get(benefit));
    }

    /** The packages sold on a day. */
    public List<Offer> offers(LocalDate day) {
        return inForce(offers, day).orElse(List.of()).stream()
                .filter(offer ->
                        offer.lastSoldOn().filter(last -> last.isBefore(day)).isEmpty())
                .toList();
    }

    /** Every first day of anything, in order: between two of them nothing changes. */
    public Collection<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(benefits.keySet());
        days.addAll(caps.keySet());
        return days;
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

    private SortedMap<String, Benefit> together(LocalDate day) {
        SortedMap<String, Benefit> together = new TreeMap<>();
        for (Edition edition : editionsOn(day)) {
            edition.benefits().forEach(benefit -> together.merge(benefit.code(), benefit, Benefit::and));
        }
        return Collections.unmodifiableSortedMap(together);
    }

    private static <T> Optional<T> inForce(NavigableMap<LocalDate, T> all, LocalDate day) {
        return Optional.ofNullable(all.floorEntry(day)).map(Map.Entry::getValue);
    }
}
