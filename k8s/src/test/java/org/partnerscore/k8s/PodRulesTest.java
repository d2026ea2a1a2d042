package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every pod of the chart keeps to, by every way of installing it. */
class PodRulesTest {

    @ParameterizedTest
    @EnumSource
    void podsKeepToTheRestrictedStandard(Installation installation) {
        for (Pod pod : Pod.all(installation.objects())) {
            JsonNode context = pod.spec().path("securityContext");
            assertTrue(context.path("runAsNonRoot").asBoolean(), pod::toString);
            assertTrue(context.path("runAsUser").asInt() > 0, pod::toString);
            assertEquals("RuntimeDefault", context.at("/seccompProfile/type").asText(), pod::toString);
            for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertFalse(pod.spec().path(host).asBoolean(), pod::toString);
            }
            Manifest.elements(pod.spec().path("volumes"))
                    .forEach(volume -> assertFalse(volume.has("hostPath"), pod::toString));
        }
        everyContainer(installation, (pod, container) -> {
            JsonNode context = container.path("securityContext");
            assertAll(
                    pod.toString(),
                    () -> assertTrue(context.path("runAsNonRoot").asBoolean()),
                    () -> assertTrue(context.path("readOnlyRootFilesystem").asBoolean()),
                    () -> assertFalse(context.path("allowPrivilegeEscalation").asBoolean(true)),
                    () -> assertFalse(context.path("privileged").asBoolean()),
                    () -> assertEquals(
                            "[\"ALL\"]", context.at("/capabilities/drop").toString()),
                    () -> assertTrue(context.at("/capabilities/add").isMissingNode()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerAsksForWhatItMayHave(Installation installation) {
        everyContainer(installation, (pod, container) -> {
            for (String of : List.of("/resources/requests", "/resources/limits")) {
                assertEquals(
                        Set.of("cpu", "memory"),
                        Manifest.entries(container.at(of)).keySet(),
                        pod::toString);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatLastsSaysHowItIs(Installation installation) {
        everyContainer(installation, (pod, container) -> {
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                assertEquals(pod.isLasting(), container.has(probe), () -> pod + " " + probe);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void probesAskPortsThatAreOpen(Installation installation) {
        everyContainer(installation, (pod, container) -> {
            Set<String> open = Manifest.elements(container.path("ports"))
                    .map(port -> port.path("name").asText())
                    .collect(Collectors.toSet());
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                JsonNode port = container.at("/" + probe + "/httpGet/port");
                assertTrue(port.isMissingNode() || open.contains(port.asText()), () -> pod + " " + probe);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noPodCanSpeakToTheCluster(Installation installation) {
        for (Pod pod : Pod.all(installation.objects())) {
            assertFalse(pod.spec().path("automountServiceAccountToken").asBoolean(true), pod::toString);
            assertFalse(pod.spec().path("enableServiceLinks").asBoolean(true), pod::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void temporaryFilesHaveAPlaceAndAnEnd(Installation installation) {
        for (Pod pod : Pod.all(installation.objects())) {
            Map<String, JsonNode> volumes = Manifest.elements(pod.spec().path("volumes"))
                    .collect(Collectors.toMap(volume -> volume.path("name").asText(), volume -> volume));
            volumes.values().stream()
                    .filter(volume -> volume.has("emptyDir"))
                    .forEach(volume -> assertTrue(volume.at("/emptyDir").has("sizeLimit"), pod::toString));
            pod.containers()
                    .forEach(container -> assertTrue(
                            Manifest.elements(container.path("volumeMounts"))
                                    .anyMatch(mount ->
                                            mount.path("mountPath").asText().equals("/tmp")),
                            pod::toString));
        }
    }

    @ParameterizedTest
    @EnumSource
    void podsLiveLongerThanTheirLastAnswers(Installation installation) {
        everyContainer(installation, (pod, container) -> {
            Map<String, String> environment = environment(container);
            if (environment.containsKey("QUARKUS_SHUTDOWN_DELAY")) {
                int needed = seconds(environment.get("QUARKUS_SHUTDOWN_DELAY"))
                        + seconds(environment.get("QUARKUS_SHUTDOWN_TIMEOUT"));
                assertTrue(pod.spec().path("terminationGracePeriodSeconds").asInt() > needed, pod::toString);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyImageHasAVersion(Installation installation) {
        everyContainer(installation, (pod, container) -> {
            String image = container.path("image").asText();
            assertTrue(image.matches("(.+/)?[a-z-]+(:[\\w.-]+|@sha256:[0-9a-f]{64})"), image);
            assertFalse(image.endsWith(":latest"), image);
        });
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("s", ""));
    }

    static Map<String, String> environment(JsonNode container) {
        return Manifest.elements(container.path("env"))
                .collect(Collectors.toMap(variable -> variable.path("name").asText(), variable -> variable.path("value")
                        .asText()));
    }

    static void everyContainer(Installation installation, BiConsumer<Pod, JsonNode> rule) {
        List<Pod> pods = Pod.all(installation.objects());
        assertFalse(pods.isEmpty());
        pods.forEach(pod -> pod.containers().forEach(container -> rule.accept(pod, container)));
    }
}
