package org.partnerscore.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL asks for: series with the labels of their selectors, and labels that are grouped by. It is no parser of the
 * language: {@code promtool} is, in {@code k8s/check-rules}.
 */
record Expression(Map<String, Set<String>> selected, Set<String> groupedBy) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z][a-z0-9_]*)\\b(?!\\s*\\()(?:\\s*\\{([^}]*)\\})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    static Expression of(String promql) {
        String bare = RANGE.matcher(TEXT.matcher(promql).replaceAll("")).replaceAll("");
        Set<String> groupedBy = new TreeSet<>();
        GROUPING.matcher(bare).results().forEach(each -> {
            for (String label : each.group(1).split(",")) {
                groupedBy.add(label.strip());
            }
        });
        // "sum by (le) (…)": without its grouping an aggregation looks like a function, and so is none of the series.
        Matcher selector = SELECTOR.matcher(GROUPING.matcher(bare).replaceAll(""));
        Map<String, Set<String>> selected = new TreeMap<>();
        selector.results().filter(each -> !WORDS.contains(each.group(1))).forEach(each -> {
            Set<String> labels = selected.computeIfAbsent(each.group(1), series -> new TreeSet<>());
            LABEL.matcher(each.group(2) == null ? "" : each.group(2))
                    .results()
                    .forEach(label -> labels.add(label.group(1)));
        });
        return new Expression(selected, groupedBy);
    }
}
