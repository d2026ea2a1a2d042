package org.partnerscore.scoring.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.ProgramEdition;

/** Every edition of every area's rules and of the program's, found by the day on which they are in force. */
public final class Rulebook {

    private final Map<String, NavigableMap<LocalDate, AreaEdition>> areas = new TreeMap<>();
    private final NavigableMap<LocalDate, ProgramEdition> program = new TreeMap<>();

    Rulebook(List<AreaEdition> areaEditions, List<ProgramEdition> programEditions) {
        areaEditions.forEach(edition ->
                areas.computeIfAbsent(edition.area(), area -> new TreeMap<>()).put(edition.from(), edition));
        programEditions.forEach(edition -> program.put(edition.from(), edition));
    }

    /** The areas that have rules, by name. */
    public List<String> areas() {
        return List.copyOf(areas.keySet());
    }

    /** The days from which the editions of an area are in force, earliest first; none for an unknown area. */
    public List<LocalDate> editions(String area) {
        return List.copyOf(areas.getOrDefault(area, new TreeMap<>()).keySet());
    }

    /** The rules of the area in force on the day; empty before the first edition and for an unknown area. */
    public Optional<AreaEdition> area(String area, LocalDate asOf) {
        return inForce(areas.getOrDefault(area, new TreeMap<>()), asOf);
    }

    /** The program's rules in force on the day; empty before the first edition. */
    public Optional<ProgramEdition> program(LocalDate asOf) {
        return inForce(program, asOf);
    }

    /** The days from which the program's editions are in force, earliest first. */
    public List<LocalDate> programEditions() {
        return List.copyOf(program.keySet());
    }

    private static <E> Optional<E> inForce(NavigableMap<LocalDate, E> editions, LocalDate asOf) {
        return Optional.ofNullable(editions.floorEntry(asOf)).map(Map.Entry::getValue);
    }
}
