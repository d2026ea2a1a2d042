package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the stacking caps of an edition stand in their file. */
record CapsFile(
        LocalDate edition, String title, List<String> decisions, Map<String, Document> documents, List<Entry> caps)
        implements SourceFile {

    record Entry(Category category, int cap, Source source) {}

    @Override
    public String folder() {
        return "caps";
    }

    @Override
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (int at = 0; at < caps.size(); at++) {
            sources.put("/caps/" + at, caps.get(at).source());
        }
        return sources;
    }

    List<Cap> read() {
        return caps.stream()
                .map(entry -> new Cap(entry.category(), entry.cap(), edition, citation(entry.source())))
                .toList();
    }
}
