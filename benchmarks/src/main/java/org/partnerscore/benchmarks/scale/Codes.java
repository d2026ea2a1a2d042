package org.partnerscore.benchmarks.scale;

import java.util.List;

/** The certifications that people of a trade go for: current ones, retired ones, and former names of renamed ones. */
final class Codes {

    private Codes() {}

    static List<String> of(Kind trade) {
        return switch (trade) {
            case MODERN_WORK ->
                List.of(
                        "MS-900", "MS-700", "MD-102", "MS-102", "SC-300", "MD-101", "MS-101", "MS-720", "MS-721",
                        "AZ-900");
            case AZURE ->
                List.of(
                        "AZ-104", "AZ-305", "DP-203", "PL-300", "AZ-204", "AZ-700", "AZ-400", "AI-102", "AZ-140",
                        "DP-300");
            case MIXED -> List.of("MS-700", "AZ-104", "AZ-305", "MS-102", "AZ-800", "AZ-220", "AZ-120", "MS-900");
            case BUSINESS -> List.of("MB-800", "PL-200", "MB-230", "MB-335", "PL-600", "MB-340", "PL-400", "MB-700");
            case SECURITY -> List.of("AZ-500", "SC-200", "SC-100", "SC-300", "SC-400", "MS-500", "AZ-104");
        };
    }
}
