package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects name each other rightly. */
class WiringTest {

    private static final Pattern ADDRESS = Pattern.compile("http://([a-z-]+):(\\d+)(/token)?");

    @ParameterizedTest
    @EnumSource
    void selectorsMatchTheirOwnPodsAndNoOthers(Installation installation) {
        List<Manifest> objects = installation.objects();
        List<Pod> pods = Pod.all(objects);
        for (Manifest object : objects) {
            Map<String, String> selector =
                    switch (object.kind()) {
                        case "Deployment", "StatefulSet", "PodDisruptionBudget" ->
                            Manifest.entries(object.at("/spec/selector/matchLabels"));
                        case "Service" -> Manifest.entries(object.at("/spec/selector"));
                        default -> Map.of();
                    };
            if (!selector.isEmpty()) {
                List<String> matched = pods.stream()
                        .filter(pod -> pod.matches(selector))
                        .map(pod -> pod.maker().name())
                        .toList();
                assertEquals(List.of(object.name()), matched, object::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void servicesLeadToPortsThatAreOpen(Installation installation) {
        List<Manifest> objects = installation.objects();
        List<Pod> pods = Pod.all(objects);
        for (Manifest service : of("Service", objects)) {
            Map<String, String> selector = Manifest.entries(service.at("/spec/selector"));
            Set<String> open = pods.stream()
                    .filter(pod -> pod.matches(selector))
                    .flatMap(Pod::containers)
                    .flatMap(container -> Manifest.elements(container.path("ports")))
                    .map(port -> port.path("name").asText())
                    .collect(Collectors.toSet());
            Manifest.elements(service.at("/spec/ports"))
                    .forEach(port ->
                            assertTrue(open.contains(port.path("targetPort").asText()), service::toString));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatScalesScalesWhatIsThere(Installation installation) {
        List<Manifest> objects = installation.objects();
        Map<String, Manifest> deployments =
                of("Deployment", objects).stream().collect(Collectors.toMap(Manifest::name, object -> object));
        List<Manifest> scalers = of("HorizontalPodAutoscaler", objects);
        for (Manifest scaler : scalers) {
            Manifest scaled =
                    deployments.get(scaler.at("/spec/scaleTargetRef/name").asText());
            assertFalse(scaled.at("/spec").has("replicas"), "its count would be reset at every upgrade: " + scaled);
        }
        assertEquals(installation == Installation.BARE, scalers.isEmpty());
    }

    /** Addresses in the environment are those of services that are there, at a port that they have. */
    @ParameterizedTest
    @EnumSource
    void neighboursAreWhereTheyAreLookedFor(Installation installation) {
        List<Manifest> objects = installation.objects();
        Map<String, Manifest> services =
                of("Service", objects).stream().collect(Collectors.toMap(Manifest::name, object -> object));
        PodRulesTest.everyContainer(installation, (pod, container) -> PodRulesTest.environment(container)
                .forEach((name, value) -> {
                    Matcher address = ADDRESS.matcher(value);
                    if (address.matches()) {
                        Manifest service = services.get(address.group(1));
                        assertTrue(
                                service != null
                                        && Manifest.elements(service.at("/spec/ports"))
                                                .anyMatch(port -> port.path("port")
                                                        .asText()
                                                        .equals(address.group(2))),
                                () -> pod + ": " + name + "=" + value);
                    }
                }));
    }

    /** Who asks for the account of the release must not be there before it: hooks are. */
    @ParameterizedTest
    @EnumSource
    void hooksNeedNothingOfTheRelease(Installation installation) {
        List<Manifest> objects = installation.objects();
        Set<String> accounts =
                of("ServiceAccount", objects).stream().map(Manifest::name).collect(Collectors.toSet());
        Set<String> secrets = of("Secret", objects).stream().map(Manifest::name).collect(Collectors.toSet());
        for (Pod pod : Pod.all(objects)) {
            String account = pod.spec().path("serviceAccountName").asText();
            if (accounts.isEmpty()) {
                assertEquals("partners", account, () -> "the installer's own is for " + pod);
                continue;
            }
            if (pod.maker().isHook() && !pod.maker().is("Pod")) {
                assertEquals("default", account, pod::toString);
                secrets.forEach(
                        secret -> assertFalse(pod.spec().toString().contains('"' + secret + '"'), pod::toString));
            } else {
                assertTrue(account.equals("default") || accounts.contains(account), pod::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void secretsThatTheChartMakesHaveTheKeysThatAreAskedFor(Installation installation) {
        List<Manifest> objects = installation.objects();
        Map<String, Set<String>> made = of("Secret", objects).stream()
                .collect(Collectors.toMap(Manifest::name, secret -> Manifest.entries(secret.at("/stringData"))
                        .keySet()));
        PodRulesTest.everyContainer(installation, (pod, container) -> Manifest.elements(container.path("env"))
                .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                .filter(JsonNode::isObject)
                .forEach(reference -> {
                    Set<String> keys = made.get(reference.path("name").asText());
                    assertTrue(
                            keys == null || keys.contains(reference.path("key").asText()),
                            () -> pod + ": " + reference);
                }));
    }

    /** Kubernetes adds eleven letters to a CronJob's name, and a label has room for 63. */
    @ParameterizedTest
    @EnumSource
    void namesAreShortEnough(Installation installation) {
        for (Manifest object : installation.objects()) {
            assertTrue(object.name().length() <= (object.is("CronJob") ? 52 : 63), object::toString);
            assertTrue(object.name().matches("[a-z]([a-z0-9-]*[a-z0-9])?"), object::toString);
        }
    }

    private static List<Manifest> of(String kind, List<Manifest> objects) {
        return objects.stream().filter(object -> object.is(kind)).toList();
    }
}
