package org.partnerscore.scoring.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Law;
import org.partnerscore.scoring.engine.MetricScore;
import org.partnerscore.scoring.engine.Node;
import org.partnerscore.scoring.engine.OptionScore;
import org.partnerscore.scoring.engine.RandomFacts;
import org.partnerscore.scoring.engine.RecordType;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.Sentence;
import org.partnerscore.scoring.engine.TrackScore;
import org.partnerscore.scoring.engine.UsageRow;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

class ExplanationTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/explanation/sentences.properties");
    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final Sentences SENTENCES = Sentences.load();
    private static final List<AreaEdition> EDITIONS = RULEBOOK.areas().stream()
            .flatMap(area -> RULEBOOK.editions(area).stream()
                    .map(day -> RULEBOOK.area(area, day).orElseThrow()))
            .toList();
    private static final Explanation EXPLANATION = new Explanation(SENTENCES);

    @Test
    void everySentenceHasOneTemplateAndNoTemplateIsLeftOver() throws Exception {
        Set<String> keys = Arrays.stream(Sentence.values()).map(Sentence::key).collect(Collectors.toSet());
        assertEquals(keys, wording().stringPropertyNames());
    }

    @Test
    void aMissingTemplateStopsTheStart() throws Exception {
        Properties wording = wording();
        wording.remove("option");
        assertThrows(IllegalStateException.class, () -> new Sentences(wording));
    }

    @Test
    void noTemplateHoldsANumberOfItsOwn() throws Exception {
        wording().forEach((key, text) -> assertFalse(text.toString().matches(".*\\d.*"), key + ": " + text));
    }

    @Test
    void everyNumberInASentenceIsToldByItsNode() {
        Law.holdsForEverySeed(seed -> {
            for (Node node : nodes(anyScore(seed))) {
                ToldValues told = new ToldValues(SENTENCES);
                node.tell(told);
                Set<String> known = new HashSet<>();
                told.all().values().forEach(value -> known.addAll(numbers(value)));
                String text = SENTENCES.tell(node);
                assertTrue(known.containsAll(numbers(text)), text);
                assertFalse(text.contains("{"), text);
            }
        });
    }

    @Test
    void theUsersInASentenceOfGrowthAreThoseOfTheRecordsBesideIt() {
        Law.holdsForEverySeed(seed -> {
            RandomFacts facts = new RandomFacts(seed);
            for (Node node : nodes(score(facts))) {
                if (node.sentence() == Sentence.GROWTH_SINCE_LAST_YEAR
                        || node.sentence() == Sentence.GROWTH_SINCE_ASSOCIATION) {
                    List<String> told = numbers(SENTENCES.tell(node));
                    node.records().stream()
                            .filter(record -> record.type() == RecordType.USAGE)
                            .map(record -> users(facts, record.key()))
                            .forEach(users -> assertTrue(told.contains(users), () -> users + " in " + told));
                }
            }
        });
    }

    @Test
    void idsAreUniqueAndNumbersAreTheScoreCards() {
        Law.holdsForEverySeed(seed -> {
            Scorecard score = anyScore(seed);
            ExplanationNode tree = EXPLANATION.tree(score);
            Set<String> ids = new HashSet<>();
            collectIds(tree, ids);
            assertEquals(nodes(score).size(), ids.size());
            assertEquals(score.total().rounded(), tree.points());
            for (int track = 0; track < score.tracks().size(); track++) {
                for (int metric = 0;
                        metric < score.tracks().get(track).metrics().size();
                        metric++) {
                    MetricScore scored = score.tracks().get(track).metrics().get(metric);
                    ExplanationNode told = tree.children().get(track).children().get(metric);
                    assertEquals(scored.points().rounded(), told.points());
                    assertEquals(scored.value().map(Fraction::rounded), told.value());
                }
            }
        });
    }

    @Test
    void evidenceAddsUpToTheOptionAndStandsInOrder() {
        Law.holdsForEverySeed(seed -> {
            for (TrackScore track : anyScore(seed).tracks()) {
                for (MetricScore metric : track.metrics()) {
                    for (OptionScore option : metric.options()) {
                        List<EvidenceRow> rows = EXPLANATION.evidence(option);
                        Fraction worth = rows.stream().map(EvidenceRow::points).reduce(Fraction.ZERO, Fraction::plus);
                        assertEquals(
                                option.points(), worth.atLeast(Fraction.ZERO).atMost(Fraction.of(metric.maxPoints())));
                        for (int row = 1; row < rows.size(); row++) {
                            int points = rows.get(row - 1)
                                    .points()
                                    .compareTo(rows.get(row).points());
                            assertTrue(points > 0
                                    || (points == 0
                                            && rows.get(row - 1)
                                                            .key()
                                                            .compareTo(rows.get(row)
                                                                    .key())
                                                    < 0));
                        }
                        rows.forEach(row -> assertFalse(row.records().isEmpty(), row::key));
                    }
                }
            }
        });
    }

    /** By the rules of any edition that ships. */
    private static Scorecard anyScore(long seed) {
        AreaEdition rules = EDITIONS.get((int) (seed % EDITIONS.size()));
        return Engine.score(
                rules, RULEBOOK.program(RandomFacts.AS_OF).orElseThrow(), new RandomFacts(seed).facts(List.of(rules)));
    }

    private static Scorecard score(RandomFacts facts) {
        return Engine.score(
                RULEBOOK.area("modern-work", RandomFacts.AS_OF).orElseThrow(),
                RULEBOOK.program(RandomFacts.AS_OF).orElseThrow(),
                facts.facts());
    }

    private static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        root.children().forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    private static void collectIds(ExplanationNode node, Set<String> ids) {
        ids.add(node.id());
        node.children().forEach(child -> collectIds(child, ids));
    }

    private static String users(RandomFacts facts, String key) {
        UsageRow row = facts.usage.stream()
                .filter(one -> key.equals(one.tenantId() + '/' + one.product() + '/' + one.month()))
                .findFirst()
                .orElseThrow();
        return String.valueOf(row.monthlyActiveUsers().orElse(0));
    }

    /** Whole numbers and decimals, the parts of days, months and windows ("2022-09..2023-08") included. */
    private static List<String> numbers(String text) {
        return Arrays.stream(text.replace("..", " ").split("[^0-9.]+"))
                .map(token -> token.replaceAll("\\.+$", ""))
                .filter(token -> !token.isEmpty())
                .map(token -> new BigDecimal(token).toPlainString())
                .toList();
    }

    private static Properties wording() throws Exception {
        Properties wording = new Properties();
        try (Reader reader = Files.newBufferedReader(TEMPLATES)) {
            wording.load(reader);
        }
        return wording;
    }
}
