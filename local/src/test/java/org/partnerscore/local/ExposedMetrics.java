package org.partnerscore.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The series that the processes of a platform expose, each with the labels that it was seen with. */
record ExposedMetrics(Map<String, Set<String>> series) {

    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Ours, which the document must list; what frameworks expose it may. */
    private static final Pattern OURS = Pattern.compile("(import|score|usage|problems|deferred)s?_.*");

    /** Appear with the first event, which a platform that works does not have. */
    private static final Set<String> NOT_ALWAYS = Set.of("score_run_partner_errors_total", "score_run_scores_total");

    static ExposedMetrics of(Platform platform) throws IOException, InterruptedException {
        Map<String, Set<String>> series = new TreeMap<>();
        HttpClient http = HttpClient.newHttpClient();
        for (Deployable deployable : Deployable.values()) {
            URI scrape = platform.management(deployable).resolve("/q/metrics");
            String told = http.send(HttpRequest.newBuilder(scrape).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            told.lines().map(SAMPLE::matcher).filter(Matcher::matches).forEach(sample -> LABEL.matcher(
                            sample.group(2) == null ? "" : sample.group(2))
                    .results()
                    .map(label -> label.group(1))
                    .forEach(series.computeIfAbsent(sample.group(1), name -> new TreeSet<>())::add));
        }
        return new ExposedMetrics(series);
    }

    /** Series of ours of which the table does not know, and labels of which it does not. */
    List<String> notIn(MetricsTable table) {
        return series.entrySet().stream()
                .filter(each ->
                        OURS.matcher(each.getKey()).matches() || table.series().containsKey(each.getKey()))
                .flatMap(each -> {
                    Set<String> known = table.series().get(each.getKey());
                    return known == null
                            ? Stream.of(each.getKey())
                            : each.getValue().stream()
                                    .filter(label -> !known.contains(label))
                                    .map(label -> each.getKey() + "{" + label + "}");
                })
                .toList();
    }

    /** Series of the table that nobody exposes, and labels that nothing was seen with. */
    List<String> missing(MetricsTable table) {
        return table.series().entrySet().stream()
                .filter(each -> !NOT_ALWAYS.contains(each.getKey()))
                .flatMap(each -> {
                    Set<String> seen = series.get(each.getKey());
                    return seen == null
                            ? Stream.of(each.getKey())
                            : each.getValue().stream()
                                    .filter(label -> !seen.contains(label))
                                    .map(label -> each.getKey() + "{" + label + "}");
                })
                .toList();
    }
}
