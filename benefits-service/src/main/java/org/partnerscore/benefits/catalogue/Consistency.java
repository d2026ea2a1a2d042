package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no schema can say: a file agrees with its name and with itself, and the files agree with each other. */
final class Consistency {

    private Consistency() {}

    static List<String> errors(String path, CatalogueFile file) {
        List<String> errors = new ArrayList<>();
        String expected = file.area().slug() + "/" + file.edition() + ".yaml";
        if (!path.equals(expected)) {
            errors.add("/edition: this edition belongs in " + expected);
        }
        Map<String, Integer> first = new HashMap<>();
        for (int at = 0; at < file.benefits().size(); at++) {
            CatalogueFile.Entry entry = file.benefits().get(at);
            Integer before = first.putIfAbsent(entry.benefit(), at);
            if (before != null) {
                errors.add("/benefits/" + at + "/benefit: '" + entry.benefit() + "' stands at /benefits/" + before
                        + " already");
            }
            for (int grant = 0; grant < entry.grants().size(); grant++) {
                String document = entry.grants().get(grant).source().document();
                if (!file.documents().containsKey(document)) {
                    errors.add("/benefits/" + at + "/grants/" + grant + "/source/document: '" + document
                            + "' is not one of /documents");
                }
            }
        }
        return errors;
    }

    static List<String> errors(List<Edition> editions) {
        Set<String> errors = new LinkedHashSet<>();
        Map<String, Edition> days = new HashMap<>();
        for (Edition edition : editions) {
            Edition other = days.putIfAbsent(edition.area() + "@" + edition.from(), edition);
            if (other != null) {
                errors.add(edition.file() + ": /edition: " + other.file() + " is an edition of "
                        + edition.area().slug() + " on the same day");
            }
        }
        Catalogue catalogue = new Catalogue(editions);
        for (Edition edition : editions) {
            errors.addAll(contradictions(catalogue, edition.from()));
        }
        return List.copyOf(errors);
    }

    /** A benefit that several areas give is one benefit: they may differ in how much, not in what. */
    private static List<String> contradictions(Catalogue catalogue, LocalDate day) {
        List<String> errors = new ArrayList<>();
        Map<String, Benefit> known = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (Edition edition : catalogue.editionsOn(day)) {
            for (Benefit benefit : edition.benefits()) {
                Benefit other = known.putIfAbsent(benefit.code(), benefit);
                if (other == null) {
                    files.put(benefit.code(), edition.file());
                } else if (!other.isDescribedLike(benefit)) {
                    errors.add(edition.file() + ": /benefits: '" + benefit.code()
                            + "' has another name, kind or unit than in " + files.get(benefit.code()));
                }
            }
        }
        return errors;
    }
}
