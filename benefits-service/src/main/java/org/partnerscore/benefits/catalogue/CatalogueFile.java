package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
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
        List<Entry> benefits) {

    record Document(String title, String dated, Optional<String> url) {}

    record Entry(String benefit, String name, Kind kind, Optional<String> unit, List<GrantEntry> grants) {}

    record GrantEntry(
            Grantor by, Optional<Integer> quantity, boolean unpublished, Optional<String> note, Source source) {}

    record Source(String document, Optional<String> place) {}

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
        Document document = documents.get(entry.source().document());
        Citation citation = new Citation(
                document.title(),
                document.dated(),
                document.url(),
                entry.source().place());
        return new Grant(area, edition, entry.by(), entry.quantity(), entry.unpublished(), entry.note(), citation);
    }
}
