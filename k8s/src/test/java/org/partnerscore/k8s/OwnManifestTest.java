package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service's own build makes for it alone says the same as the chart. */
class OwnManifestTest {

    /** Of the framework's own making. */
    private static final Set<String> ITS_OWN = Set.of("KUBERNETES_NAMESPACE");

    private final List<Manifest> chart = Installation.DEFAULTS.objects();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "associations-service",
                "skilling-service",
                "telemetry-service",
                "scoring-service",
                "benefits-service",
                "portal"
            })
    void portsProbesAndVariablesAreTheChartsOwn(String module) throws IOException {
        JsonNode own = container(Manifest.all(Files.readString(manifest(module))), module);
        JsonNode charts = container(chart, "partnerscore-" + module);
        assertEquals(ports(charts), ports(own));
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertEquals(
                    charts.at("/" + probe + "/httpGet/path"), own.at("/" + probe + "/httpGet/path"), module + probe);
            assertEquals(
                    ports(own).get("management"),
                    own.at("/" + probe + "/httpGet/port").asInt());
        }
        Set<String> known = variables(charts);
        known.addAll(ITS_OWN);
        assertTrue(known.containsAll(variables(own)), () -> variables(own) + " are not all of " + known);
    }

    private static Path manifest(String module) {
        Path file = Path.of("..", module, "target/kubernetes/kubernetes.yml");
        assertTrue(Files.exists(file), () -> "Build " + module + " first: there is no " + file);
        return file;
    }

    private static JsonNode container(List<Manifest> manifests, String deployment) {
        return manifests.stream()
                .filter(manifest -> manifest.is("Deployment") && manifest.name().equals(deployment))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/spec/containers/0");
    }

    private static Map<String, Integer> ports(JsonNode container) {
        Map<String, Integer> ports = new TreeMap<>();
        Manifest.elements(container.path("ports"))
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        return ports;
    }

    private static Set<String> variables(JsonNode container) {
        return Manifest.elements(container.path("env"))
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toSet());
    }
}
