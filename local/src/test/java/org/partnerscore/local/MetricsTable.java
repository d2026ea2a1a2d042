package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics of {@code docs/metrics.md}, each series by its name with the labels that it may have. */
record MetricsTable(Map<String, Set<String>> series, Set<String> names) {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_]+)` \\| (counter|gauge|histogram) \\| ([^|]*)\\|.*");
    private static final Pattern WORD = Pattern.compile("`([a-z_]+)`");

    static MetricsTable read() throws IOException {
        Map<String, Set<String>> series = new HashMap<>();
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/metrics.md"))) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            Set<String> labels = WORD.matcher(row.group(3))
                    .results()
                    .map(label -> label.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add(row.group(1));
            if (row.group(2).equals("histogram")) {
                for (String suffix : new String[] {"_count", "_sum", "_max"}) {
                    series.put(row.group(1) + suffix, labels);
                }
                Set<String> bucketed = new TreeSet<>(labels);
                bucketed.add("le");
                series.put(row.group(1) + "_bucket", bucketed);
            } else {
                series.put(row.group(1), labels);
            }
        }
        return new MetricsTable(series, names);
    }
}
