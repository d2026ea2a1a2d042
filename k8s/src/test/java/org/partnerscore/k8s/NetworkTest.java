package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Pods reach each other exactly where docs/architecture.md has an arrow, and both ends say so. */
class NetworkTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BARE")
    void everyPodIsRestrictedBothWays(Installation installation) {
        List<Manifest> policies = policies(installation);
        for (Pod pod : Pod.all(installation.objects())) {
            List<Manifest> its = policies.stream()
                    .filter(policy -> pod.matches(Manifest.entries(policy.at("/spec/podSelector/matchLabels"))))
                    .toList();
            assertEquals(1, its.size(), pod::toString);
            assertEquals(
                    "[\"Ingress\",\"Egress\"]",
                    its.get(0).at("/spec/policyTypes").toString(),
                    pod::toString);
        }
    }

    @Test
    void nothingIsRestrictedWhereThatIsOff() {
        assertEquals(List.of(), policies(Installation.BARE));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BARE")
    void edgesAreTheArrowsOfTheArchitecture(Installation installation) throws IOException {
        assertEquals(arrows(), among(edges(installation, "egress", "to")));
        assertEquals(arrows(), among(edges(installation, "ingress", "from")));
    }

    @ParameterizedTest
    @EnumSource(names = "TRIAL")
    void bothEndsOfAnEdgeKnowIt(Installation installation) {
        Set<String> outgoing = edges(installation, "egress", "to");
        Set<String> incoming = edges(installation, "ingress", "from");
        Set<String> unknown = new TreeSet<>(outgoing);
        unknown.removeAll(incoming);
        unknown.removeIf(edge -> edge.endsWith(" > portal")); // which everybody may reach
        assertEquals(Set.of(), unknown, "the other end refuses");
    }

    @Test
    void databaseAndIssuerAreReachedByWhoNeedsThem() {
        Set<String> services = Set.of("associations", "skilling", "telemetry", "scoring", "benefits");
        Set<String> askers = new TreeSet<>(services);
        askers.addAll(Set.of("run", "upkeep"));
        Set<String> ofIssuer = new TreeSet<>(askers);
        ofIssuer.add("test");
        assertEquals(ofIssuer, reaching("issuer"));
        services.forEach(service -> askers.add(service + "-migration"));
        assertEquals(askers, reaching("postgres"));
    }

    /** A rule without peers would let everybody in. */
    @Test
    void whereNobodyIsToReadMetricsNobodyDoes() {
        for (Manifest policy : policies(Installation.NAMED)) {
            assertFalse(policy.at("/spec/ingress").toString().contains("management"), policy::toString);
        }
    }

    /** In a namespace that lets nobody out who is not let out by name, a migration before the release would find no database. */
    @Test
    void policiesOfMigrationsAreThereBeforeThem() {
        for (Manifest policy : policies(Installation.DEFAULTS)) {
            boolean ofMigration = policy.name().endsWith("-migration");
            assertEquals(ofMigration, policy.isHook(), policy::toString);
            if (ofMigration) {
                assertEquals(
                        "-1",
                        policy.at("/metadata/annotations/helm.sh~1hook-weight").asText());
            }
        }
        policies(Installation.TRIAL).forEach(policy -> assertFalse(policy.isHook(), policy::toString));
    }

    private static Set<String> reaching(String component) {
        return edges(Installation.TRIAL, "egress", "to").stream()
                .filter(edge -> edge.endsWith(" > " + component))
                .map(edge -> edge.replaceFirst(" > .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where somebody says where others are, nothing is open to everybody but the ports of these. */
    @Test
    void namedPeersAreAllThereIs() {
        for (Manifest policy : policies(Installation.GATEWAY)) {
            Stream.concat(
                            Manifest.elements(policy.at("/spec/egress")).map(rule -> rule.path("to")),
                            Manifest.elements(policy.at("/spec/ingress")).map(rule -> rule.path("from")))
                    .forEach(peers -> assertTrue(peers.size() > 0, policy::toString));
        }
    }

    private static List<Manifest> policies(Installation installation) {
        return installation.objects().stream()
                .filter(object -> object.is("NetworkPolicy"))
                .toList();
    }

    /** "scoring > telemetry", for every pair of components that a direction of the policies lets through. */
    private static Set<String> edges(Installation installation, String direction, String peers) {
        List<Pod> pods = Pod.all(installation.objects());
        Set<String> edges = new TreeSet<>();
        for (Manifest policy : policies(installation)) {
            String here = policy.at("/spec/podSelector/matchLabels")
                    .path("app.kubernetes.io/component")
                    .asText();
            Manifest.elements(policy.at("/spec/" + direction))
                    .flatMap(rule -> Manifest.elements(rule.path(peers)))
                    .map(peer -> peer.path("podSelector"))
                    .filter(JsonNode::isObject)
                    .flatMap(selector -> pods.stream().filter(pod -> selects(selector, pod)))
                    .map(Pod::component)
                    .forEach(there -> edges.add(peers.equals("to") ? here + " > " + there : there + " > " + here));
        }
        return edges;
    }

    private static boolean selects(JsonNode selector, Pod pod) {
        return pod.matches(Manifest.entries(selector.path("matchLabels")))
                && Manifest.elements(selector.path("matchExpressions")).allMatch(expression -> {
                    assertEquals("In", expression.path("operator").asText());
                    String label =
                            pod.labels().getOrDefault(expression.path("key").asText(), "");
                    return Manifest.elements(expression.path("values"))
                            .anyMatch(value -> value.asText().equals(label));
                });
    }

    /** Of the services and the origin; a worker of a run is scoring-service by another name. */
    private static Set<String> among(Set<String> edges) {
        String components = "(associations|skilling|telemetry|scoring|benefits|portal)";
        return edges.stream()
                .filter(edge -> edge.matches(components + " > " + components))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first diagram, whose arrows lead from letter to letters. */
    private static Set<String> arrows() throws IOException {
        String diagram = Files.readString(Path.of("../docs/architecture.md")).split("```")[1];
        Map<String, String> names = Map.of(
                "A",
                "associations",
                "S",
                "skilling",
                "T",
                "telemetry",
                "C",
                "scoring",
                "B",
                "benefits",
                "origin",
                "portal");
        Set<String> arrows = new TreeSet<>();
        Pattern.compile("^ *(\\w+)(?:\\[[^\\]]*\\])? -\\.?->(?:\\|[^|]*\\|)? (\\w[\\w &]*)", Pattern.MULTILINE)
                .matcher(diagram)
                .results()
                .filter(arrow -> names.containsKey(arrow.group(1)))
                .forEach(arrow -> Stream.of(arrow.group(2).split(" & "))
                        .forEach(to -> arrows.add(names.get(arrow.group(1)) + " > " + names.get(to.strip()))));
        assertTrue(arrows.size() >= 11, arrows::toString);
        return arrows;
    }
}
