package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** The areas that have editions, and {@code program}. */
    List<String> areas() {
        return List.copyOf(files.keySet());
    }

    List<LocalDate> editionsOf(String area) {
        return List.copyOf(of(area).keySet());
    }

    Optional<JsonNode> edition(String area, LocalDate day) {
        return Optional.ofNullable(of(area).get(day)).map(RuleFile::root);
    }

    /** The day on which the edition is no longer in force, where a later one is known. */
    Optional<LocalDate> until(RuleFile file) {
        return Optional.ofNullable(of(file.folder()).higherKey(LocalDate.parse(file.day())));
    }

    private NavigableMap<LocalDate, RuleFile> of(String area) {
        return files.getOrDefault(area, new TreeMap<>());
    }
}
