package org.partnerscore.local.sample;

import java.util.Arrays;
import java.util.stream.Collectors;

/** RFC 4180 lines: null is the empty cell, quotes only where they are needed. */
final class Csv {

    private Csv() {}

    static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean quoted = text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
