package org.partnerscore.benchmarks.scale;

import java.util.EnumMap;
import java.util.Map;

/** What a customer uses, and what a partner looks for in customers and people. */
enum Kind {
    MODERN_WORK,
    AZURE,
    MIXED,
    BUSINESS,
    SECURITY;

    /** How many products of each group make up so many: never more than the group has. */
    Map<Group, Integer> split(int products) {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        int third = products / 3;
        switch (this) {
            case MODERN_WORK -> counts.put(Group.SECURITY, Math.max(0, products - Group.WORKLOADS.size()));
            case AZURE -> counts.put(Group.AZURE, products);
            case MIXED -> counts.put(Group.AZURE, products / 2);
            case BUSINESS -> {
                counts.put(Group.DYNAMICS, third);
                counts.put(Group.POWER, Math.min(third, Group.POWER.size()));
            }
            case SECURITY -> {
                counts.put(Group.SECURITY, Math.min(third, Group.SECURITY.size()));
                counts.put(Group.AZURE, third);
            }
        }
        int others = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.put(Group.WORKLOADS, products - others);
        return counts;
    }
}
