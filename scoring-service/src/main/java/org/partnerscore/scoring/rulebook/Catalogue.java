package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The product slugs and certification codes that rule files may refer to. */
record Catalogue(Set<String> products, Set<String> certifications) {

    static final Catalogue EMPTY = new Catalogue(Set.of(), Set.of());

    static Catalogue of(JsonNode root) {
        return new Catalogue(texts(root.path("products")), texts(root.path("certifications")));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
