package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read of the files so far, by the day on which it takes effect. */
record Draft(
        List<Edition> editions,
        TreeMap<LocalDate, List<Cap>> caps,
        TreeMap<LocalDate, Map<String, Activation>> activation,
        TreeMap<LocalDate, List<Offer>> offers) {

    Draft() {
        this(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    Draft(List<Edition> editions) {
        this(editions, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void add(String path, SourceFile file) {
        if (file instanceof CatalogueFile benefits) {
            editions.add(benefits.edition(path));
        } else if (file instanceof CapsFile read) {
            caps.put(file.edition(), read.read());
        } else if (file instanceof ActivationFile read) {
            activation.put(file.edition(), read.read());
        } else if (file instanceof OffersFile read) {
            offers.put(file.edition(), read.read());
        }
    }
}
