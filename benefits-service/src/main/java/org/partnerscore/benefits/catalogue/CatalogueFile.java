package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an edition stands in its file; the schema says more about each member. */
record CatalogueFile(
        LocalDate edition,
        Area area,
        String title,
        List<String> decisions,
        Map<String, Document> documents,
        List<Entry> benefits)
        implements SourceFile {

    record Entry(String benefit, String name, Kind kind, Optional<String> unit, List<GrantEntry> grants) {}

    record GrantEntry(
            Grantor by,
            List<Category> categories,
            List<String> specializations,
            Optional<String> once,
            Optional<Integer> quantity,
            boolean unpublished,
            Optional<String> note,
            Source source) {

        GrantEntry {
            categories = categories == null ? List.of() : categories;
            specializations = specializations == null ? List.of() : specializations;
        }
    }

    @Override
    public String folder() {
        return area.slug();
    }

    @Override
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (int at = 0; at < benefits.size(); at++) {
            List<GrantEntry> grants = benefits.get(at).grants();
            for (int grant = 0; grant < grants.size(); grant++) {
                sources.put(
                        "/benefits/" + at + "/grants/" + grant,
                        grants.get(grant).source());
            }
        }
        return sources;
    }

    Edition edition(String file) {
        return new Edition(
                file,
                area,
                edition,
                benefits.stream()
                        .map(entry -> new Benefit(
                                entry.benefit(),
                                entry.name(),
                                entry.kind(),
                                entry.unit(),
                                entry.grants().stream().map(this::grant).toList()))
                        .toList());
    }

    private Grant grant(GrantEntry entry) {
        return new Grant(
                area,
                edition,
                entry.by(),
                entry.categories(),
                entry.specializations(),
                entry.once(),
                entry.quantity(),
                entry.unpublished(),
                entry.note(),
                citation(entry.source()));
    }
}
