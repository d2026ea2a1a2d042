package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what there is, and every alert tells what to do. {@link PlatformIT} holds the table against the services. */
class AlertsAndDashboardsTest {

    private static final Path FILES = Path.of("../k8s/helm/files");
    private static final String RUNBOOK = "docs/operations.md#";
    private static final Set<String> OF_PROMETHEUS = Set.of("namespace", "job", "instance", "pod");

    private static MetricsTable metrics;
    private static List<JsonNode> alerts;

    @BeforeAll
    static void read() throws IOException {
        metrics = MetricsTable.read();
        alerts = new ObjectMapper(new YAMLFactory())
                .readTree(FILES.resolve("alerts.yaml").toFile()).findValues("rules").stream()
                        .flatMap(AlertsAndDashboardsTest::stream)
                        .toList();
    }

    @Test
    void alertsAskForSeriesAndLabelsThatThereAre() {
        assertTrue(alerts.size() >= 10);
        alerts.forEach(
                alert -> check(alert.path("alert").asText(), alert.path("expr").asText()));
    }

    @Test
    void panelsAskForSeriesAndLabelsThatThereAre() throws IOException {
        int panels = 0;
        try (Stream<Path> boards = Files.list(FILES.resolve("dashboards"))) {
            for (Path board : boards.toList()) {
                for (JsonNode panel :
                        new ObjectMapper().readTree(board.toFile()).path("panels")) {
                    panels++;
                    stream(panel.path("targets"))
                            .forEach(target -> check(
                                    board.getFileName() + ", "
                                            + panel.path("title").asText(),
                                    target.path("expr").asText()));
                }
            }
        }
        assertTrue(panels >= 20, panels + " panels");
    }

    @Test
    void anExpressionThatAsksForNothingThatThereIsWouldBeFound() {
        assertEquals(
                Map.of("a_total", Set.of("x"), "b", Set.of()),
                Expression.of("sum by (job) (rate(a_total{x=~\"b{c}\"}[5m])) / b > 2 * 86400")
                        .selected());
    }

    @Test
    void everyAlertSaysWhatIsWrongHowBadItIsAndWhereToReadOn() throws IOException {
        Set<String> paragraphs = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/operations.md"))) {
            if (line.startsWith("### Partnerscore")) {
                paragraphs.add(line.substring(4).toLowerCase(Locale.ROOT));
            }
        }
        for (JsonNode alert : alerts) {
            String name = alert.path("alert").asText();
            JsonNode said = alert.path("annotations");
            assertTrue(
                    Set.of("critical", "warning", "info")
                            .contains(alert.path("labels").path("severity").asText()),
                    name);
            assertTrue(said.path("summary").asText().length() > 10, name);
            assertTrue(said.path("description").asText().length() > 20, name);
            assertEquals(
                    RUNBOOK + name.toLowerCase(Locale.ROOT),
                    said.path("runbook_url").asText(),
                    name);
            named.add(name.toLowerCase(Locale.ROOT));
        }
        assertEquals(named, paragraphs);
    }

    private static void check(String where, String promql) {
        Expression asked = Expression.of(promql);
        Set<String> labels = new TreeSet<>(OF_PROMETHEUS);
        List<String> wrong = new ArrayList<>();
        asked.selected().forEach((series, selectors) -> {
            Set<String> known = new TreeSet<>(OF_PROMETHEUS);
            if (!series.equals("up") && !metrics.series().containsKey(series)) {
                wrong.add("no series " + series);
            }
            known.addAll(metrics.series().getOrDefault(series, Set.of()));
            labels.addAll(known);
            selectors.stream()
                    .filter(label -> !known.contains(label))
                    .forEach(label -> wrong.add(series + " has no " + label));
        });
        asked.groupedBy().stream()
                .filter(label -> !labels.contains(label))
                .forEach(label -> wrong.add("nothing has " + label));
        assertEquals(List.of(), wrong, where + ": " + promql);
        assertTrue(!asked.selected().isEmpty(), where + " asks for nothing");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
