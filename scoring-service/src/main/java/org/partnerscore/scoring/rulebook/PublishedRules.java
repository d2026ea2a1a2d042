package org.partnerscore.scoring.rulebook;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnerscore.common.problem.Refusal;

/** The rule files as they were written, for whoever wants to read them. */
@Singleton
class PublishedRules {

    private static final String SCHEMA = "rulebook/schema.json";

    private final Map<String, NavigableMap<LocalDate, RuleFile>> files = new TreeMap<>();
    private final byte[] schema;

    /** The rulebook is a parameter because what it refused to load is not published. */
    PublishedRules(Rulebook checked) throws IOException {
        URL location = Thread.currentThread().getContextClassLoader().getResource(SCHEMA);
        ClassPathUtils.consumeAsPath(location, file -> new RulebookFiles(file.getParent(), new ArrayList<>())
                .editions()
                .forEach(this::add));
        try (InputStream text = location.openStream()) {
            schema = text.readAllBytes();
        }
    }

    private void add(RuleFile file) {
        files.computeIfAbsent(file.folder(), folder -> new TreeMap<>()).put(LocalDate.parse(file.day()), file);
    }

    byte[] schema() {
        return schema;
    }

    /** Every edition: by area, the program's rules under {@code program}, the earliest first. */
    List<RuleFile> editions() {
        return files.values().stream()
                .map(NavigableMap::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The editions of an area, or of {@code program}, the earliest first; refuses with AREA_UNKNOWN. */
    List<RuleFile> requireArea(String area) {
        List<String> areas = List.copyOf(files.keySet());
        if (!areas.contains(area)) {
            throw Refusal.notFound(
                    "AREA_UNKNOWN",
                    "The rulebook has no area " + area + "; it has " + String.join(", ", areas) + ".",
                    Map.of("areas", areas));
        }
        return List.copyOf(of(area).values());
    }

    /** One edition; refuses with AREA_UNKNOWN and EDITION_UNKNOWN. */
    RuleFile require(String area, String edition) {
        List<RuleFile> known = requireArea(area);
        return known.stream()
                .filter(file -> file.day().equals(edition))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "EDITION_UNKNOWN",
                        area + " has no edition " + edition + "; it has "
                                + known.stream().map(RuleFile::day).collect(Collectors.joining(", ")) + ".",
                        Map.of("editions", known.stream().map(RuleFile::day).toList())));
    }

    /** The day on which the edition is no longer in force, where a later one is known. */
    Optional<LocalDate> until(RuleFile file) {
        return Optional.ofNullable(of(file.folder()).higherKey(LocalDate.parse(file.day())));
    }

    private NavigableMap<LocalDate, RuleFile> of(String area) {
        return files.getOrDefault(area, new TreeMap<>());
    }
}
