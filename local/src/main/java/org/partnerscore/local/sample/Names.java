package org.partnerscore.local.sample;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names put together from syllables: companies and people that exist nowhere, each company once. */
final class Names {

    private static final List<String> HEADS = List.of(
            "Bel", "Cor", "Dal", "Ester", "Fen", "Gro", "Hal", "Isk", "Jor", "Kel", "Lum", "Mor", "Nor", "Ost", "Pel",
            "Quil", "Ros", "Sel", "Tarn", "Ul", "Vel", "Wen", "Yar", "Zor");
    private static final List<String> TAILS = List.of(
            "anta", "bergen", "combe", "dine", "evik", "ford", "grund", "haven", "indra", "kova", "lunda", "mira",
            "nesse", "ovar", "port", "quist", "rade", "stad", "tova", "ulm", "wick", "zell");
    private static final List<String> TRADES = List.of(
            "Foods",
            "Logistics",
            "Clinics",
            "Textiles",
            "Printing",
            "Insurance",
            "Legal",
            "Architects",
            "Energy",
            "Schools",
            "Retail",
            "Timber",
            "Shipping",
            "Optics",
            "Pharma",
            "Robotics",
            "Rail",
            "Media",
            "Hotels");
    private static final List<String> CRAFTS =
            List.of("Cloud", "Workplace", "IT Services", "Consulting", "Systems", "Managed IT", "Digital", "Networks");
    private static final List<String> FIRST = List.of(
            "Ada", "Bruno", "Carla", "Deniz", "Elio", "Freya", "Goran", "Hana", "Ivo", "Jana", "Kofi", "Lena", "Mateo",
            "Nia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tala", "Uma", "Viktor", "Wanda", "Yusuf", "Zoë");
    private static final List<String> COUNTRIES =
            List.of("DE", "GB", "FR", "NL", "SE", "PL", "ES", "IT", "US", "CA", "JP", "BR", "AU", "IN");

    private final Set<String> taken = new HashSet<>();

    String customer(Random random) {
        return unique(random, TRADES);
    }

    String partner(Random random) {
        return unique(random, CRAFTS);
    }

    String person(Random random) {
        return pick(random, FIRST) + " " + pick(random, HEADS) + pick(random, TAILS);
    }

    String country(Random random) {
        return pick(random, COUNTRIES);
    }

    static String email(String person, String individual) {
        String plain = Normalizer.normalize(person, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + individual + "@people.example";
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String unique(Random random, List<String> endings) {
        String name;
        do {
            name = pick(random, HEADS) + pick(random, TAILS) + " " + pick(random, endings);
        } while (!taken.add(name));
        return name;
    }
}
