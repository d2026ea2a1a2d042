package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.partnerscore.benchmarks.scale.Scale;

/**
 * What to measure, and how large.
 *
 * @param parts none = all of them
 * @param rounds of which the median counts
 */
record LoadOptions(List<String> parts, Scale scale, int rounds) {

    /** What is measured but at the design load: a run of that is for once, a run of this for medians. */
    private static final int FRACTION = 50;

    private static final int ROUNDS = 5;

    static LoadOptions parse(List<String> arguments) {
        List<String> parts = new ArrayList<>();
        Scale scale = Scale.DESIGN.dividedBy(FRACTION);
        int rounds = ROUNDS;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--full" -> {
                    scale = Scale.DESIGN;
                    rounds = 1;
                }
                case "--partners" -> scale = scale.withPartners(Integer.parseInt(rest.next()));
                case "--tenants" -> scale = scale.withTenants(Integer.parseInt(rest.next()));
                case "--rows" -> scale = scale.withRows(Long.parseLong(rest.next()));
                case "--seed" -> scale = scale.withSeed(Long.parseLong(rest.next()));
                case "--rounds" -> rounds = Integer.parseInt(rest.next());
                default -> parts.add(argument);
            }
        }
        return new LoadOptions(List.copyOf(parts), scale, rounds);
    }

    /** As many rows, in whole millions. */
    UsageFile usageFile() {
        return UsageFile.ofMillions(Math.max(1, Math.toIntExact(scale.rows() / 1_000_000)));
    }

    boolean measures(String part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
