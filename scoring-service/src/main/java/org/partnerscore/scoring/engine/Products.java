package org.partnerscore.scoring.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The product slugs that occur in some facts, numbered in alphabetical order. */
final class Products {

    static final int UNKNOWN = -1;

    private final String[] slugs;
    private final Map<String, Integer> numbers = new HashMap<>();

    Products(Collection<String> occurring) {
        slugs = new TreeSet<>(occurring).toArray(String[]::new);
        for (int number = 0; number < slugs.length; number++) {
            numbers.put(slugs[number], number);
        }
    }

    int count() {
        return slugs.length;
    }

    String slug(int number) {
        return slugs[number];
    }

    int number(String slug) {
        return numbers.getOrDefault(slug, UNKNOWN);
    }

    int[] numbers(Collection<String> named) {
        return named.stream().mapToInt(this::number).toArray();
    }
}
