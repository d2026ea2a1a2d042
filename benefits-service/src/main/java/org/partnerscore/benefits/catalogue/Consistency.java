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

    static List<String> errors(String path, SourceFile file) {
        List<String> errors = new ArrayList<>();
        String expected = file.folder() + "/" + file.edition() + ".yaml";
        if (!path.equals(expected)) {
            errors.add("/edition: this edition belongs in " + expected);
        }
        errors.addAll(repeated(file));
        file.sources().forEach((place, source) -> {
            if (!file.documents().containsKey(source.document())) {
                errors.add(place + "/source/document: '" + source.document() + "' is not one of /documents");
            }
        });
        return errors;
    }

    /** What a file may say once only. */
    private static List<String> repeated(SourceFile file) {
        if (file instanceof CatalogueFile benefits) {
            return repeated(
                    "benefits",
                    "benefit",
                    benefits.benefits().stream()
                            .map(CatalogueFile.Entry::benefit)
                            .toList());
        } else if (file instanceof CapsFile caps) {
            return repeated(
                    "caps",
                    "category",
                    caps.caps().stream().map(cap -> cap.category().slug()).toList());
        } else if (file instanceof OffersFile offers) {
            return repeated(
                    "packages",
                    "package",
                    offers.packages().stream().map(OffersFile.Entry::code).toList());
        }
        return Agreement.repeatedBenefits((ActivationFile) file);
    }

    private static List<String> repeated(String list, String key, List<String> values) {
        List<String> errors = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            int before = values.indexOf(values.get(at));
            if (before < at) {
                errors.add("/" + list + "/" + at + "/" + key + ": '" + values.get(at) + "' stands at /" + list + "/"
                        + before + " already");
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
