package org.partnerscore.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every partner's Modern Work score of today, the highest first, read through the public API. */
final class ScoreTable {

    private static final int PAGE = 500;
    private static final String ROW = "  %-21s %-26s %-10s %6s %6s %6s %6s %6s %7s %6s  %s";

    private final Api api;

    ScoreTable(Api api) {
        this.api = api;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted(
                "partner",
                "name",
                "track",
                "adds",
                "inter.",
                "adv.",
                "growth",
                "depl.",
                "total",
                "shown",
                "qualified"));
        partners().parallelStream()
                .map(this::score)
                .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::partner))
                .map(Row::line)
                .forEachOrdered(lines::add);
        return lines;
    }

    private List<JsonNode> partners() {
        List<JsonNode> found = new ArrayList<>();
        String page = "/api/v1/partners?limit=" + PAGE;
        for (String next = ""; next != null; ) {
            JsonNode answer = api.get(page + next);
            StreamSupport.stream(answer.path("items").spliterator(), false)
                    .filter(partner -> partner.path("parentPartnerId").isNull()
                            || partner.path("parentPartnerId").isMissingNode())
                    .forEach(found::add);
            String after = answer.path("next").asText(null);
            next = after == null || after.isEmpty() || after.equals("null") ? null : "&after=" + after;
        }
        return found;
    }

    private record Row(BigDecimal total, String partner, String line) {}

    private Row score(JsonNode partner) {
        String id = partner.path("partnerId").asText();
        JsonNode score = api.get("/api/v1/scores/" + id + "/modern-work");
        String track = score.path("track").asText();
        JsonNode shown = StreamSupport.stream(score.path("tracks").spliterator(), false)
                .filter(candidate -> candidate.path("track").asText().equals(track))
                .findFirst()
                .orElseThrow();
        List<String> points = StreamSupport.stream(shown.path("metrics").spliterator(), false)
                .map(metric -> number(metric.path("points")))
                .collect(Collectors.toCollection(ArrayList::new));
        while (points.size() < 5) {
            points.add("");
        }
        String line = ROW.formatted(
                id,
                partner.path("name").asText("").replaceAll("\\s", " "),
                track,
                points.get(0),
                points.get(1),
                points.get(2),
                points.get(3),
                points.get(4),
                number(score.path("total")),
                score.path("displayTotal").asText(),
                (score.path("qualified").asBoolean() ? "yes" : "no")
                        + (score.path("stale").isEmpty() ? "" : ", stale"));
        return new Row(score.path("total").decimalValue(), id, line);
    }

    private static String number(JsonNode node) {
        BigDecimal value = node.decimalValue();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
