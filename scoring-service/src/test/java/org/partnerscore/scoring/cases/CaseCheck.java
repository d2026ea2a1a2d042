package org.partnerscore.scoring.cases;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Gap;
import org.partnerscore.scoring.engine.MetricScore;
import org.partnerscore.scoring.engine.OptionScore;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.TrackScore;
import org.partnerscore.scoring.explanation.ExplanationNode;

/** Compares a score card with what a case expects, all differences at once. */
final class CaseCheck {

    private final Scorecard score;
    private final Map<String, ExplanationNode> nodes = new HashMap<>();
    private final List<Executable> checks = new ArrayList<>();

    CaseCheck(Scorecard score, ExplanationNode tree) {
        this.score = score;
        collect(tree);
    }

    private void collect(ExplanationNode node) {
        nodes.put(node.id(), node);
        node.children().forEach(this::collect);
    }

    void against(RuleCase.Expected expected) {
        equal("edition", expected.edition(), score.edition().toString());
        equal(
                "programEdition",
                expected.programEdition(),
                score.programEdition().toString());
        equal("track", expected.track(), score.track());
        equal("displayTotal", expected.displayTotal(), score.displayTotal());
        equal("qualified", expected.qualified(), score.qualified());
        number("total", expected.total(), score.total());
        each(expected.tracks()).forEach(track -> track(track.getKey(), track.getValue()));
        each(expected.categories()).forEach(category -> category(category.getKey(), category.getValue()));
        each(expected.metrics()).forEach(metric -> metric(metric.getKey(), metric.getValue()));
        each(expected.options()).forEach(option -> option(option.getKey(), option.getValue()));
        each(expected.nodes()).forEach(node -> node(node.getKey(), node.getValue()));
        if (expected.absentNodes() != null) {
            expected.absentNodes().forEach(id -> checks.add(() -> assertFalse(nodes.containsKey(id(id)), id)));
        }
        if (expected.gaps() != null) {
            equal(
                    "gaps",
                    expected.gaps(),
                    score.gaps().stream().map(CaseCheck::gap).toList());
        }
        assertAll(checks);
    }

    private void track(String name, RuleCase.ExpectedTrack expected) {
        number(name, expected.total(), track(name).total());
        equal(name + " qualified", expected.qualified(), track(name).qualified());
    }

    private void category(String name, BigDecimal expected) {
        String[] parts = name.split("/");
        Fraction sum = track(parts[0]).metrics().stream()
                .filter(metric -> metric.metric().category().slug().equals(parts[1]))
                .map(MetricScore::points)
                .reduce(Fraction.ZERO, Fraction::plus);
        number(name, expected, sum);
    }

    private void metric(String name, RuleCase.ExpectedScore expected) {
        MetricScore metric = metric(name);
        number(name + " points", expected.points(), metric.points());
        if (expected.value() != null) {
            number(name + " value", expected.value(), metric.value().orElseThrow());
        }
        if (expected.reason() != null) {
            equal(name + " reason", expected.reason(), metric.reason().orElse("none"));
            equal(name + " has a value", false, metric.value().isPresent());
        }
        number(name + " target", expected.target(), Fraction.of(metric.target()));
        equal(name + " option", expected.option(), metric.option().orElse("none"));
        equal(name + " exact", expected.exact(), metric.points().toString());
    }

    private void option(String name, RuleCase.ExpectedScore expected) {
        int last = name.lastIndexOf('/');
        OptionScore option = metric(name.substring(0, last)).options().stream()
                .filter(one -> one.segment().equals(name.substring(last + 1)))
                .findFirst()
                .orElseThrow();
        number(name + " points", expected.points(), option.points());
        number(name + " value", expected.value(), option.sum());
    }

    private void node(String name, RuleCase.ExpectedNode expected) {
        ExplanationNode node = nodes.get(id(name));
        checks.add(() -> assertNotNull(node, () -> name + " is not in " + nodes.keySet()));
        if (node == null) {
            return;
        }
        equal(name + " points", expected.points(), node.points());
        equal(name + " value", expected.value(), node.value().orElse(null));
        equal(name + " exact", expected.exact(), node.exact().orElse("none"));
        equal(name + " rule", expected.rule(), node.rule().file() + node.rule().path());
        if (expected.records() != null) {
            List<String> records = node.records().stream()
                    .map(record -> record.type().slug() + " " + record.key())
                    .toList();
            equal(name + " records", expected.records(), records);
        }
        expected.says().forEach(words -> checks.add(() -> assertTrue(node.text().contains(words), node::text)));
    }

    private String id(String name) {
        return name.isEmpty() ? score.segment() : score.segment() + "/" + name;
    }

    private TrackScore track(String name) {
        return score.tracks().stream()
                .filter(track -> track.track().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MetricScore metric(String name) {
        String[] parts = name.split("/");
        return track(parts[0]).metrics().stream()
                .filter(metric -> metric.segment().equals(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    private static String gap(Gap gap) {
        return Stream.of(
                        Optional.of(gap.code().name()),
                        Optional.of(gap.month().toString()),
                        gap.tenantId(),
                        gap.product())
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private void number(String what, BigDecimal expected, Fraction actual) {
        equal(what, expected == null ? null : Fraction.of(expected), actual);
    }

    /** What a case does not name is not checked. */
    private void equal(String what, Object expected, Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            checks.add(() -> assertEquals(0, number.compareTo(other), () -> what + ": " + other + " for " + number));
        } else if (expected != null) {
            checks.add(() -> assertEquals(expected, actual, what));
        }
    }

    private static <V> Iterable<Map.Entry<String, V>> each(Map<String, V> map) {
        return map == null ? List.of() : map.entrySet();
    }
}
