package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an installation: nodes are drained, it is upgraded and rolled back, it grows. */
class LifeTest {

    /** What PostgreSQL keeps of its connections for superusers. */
    private static final int RESERVED = 3;

    private static final int UNLESS_TOLD_OTHERWISE = 100;

    /** Also where there is but one pod, and where one is not ready: it would hold the drain of its node up for ever. */
    @ParameterizedTest
    @EnumSource
    void noBudgetHoldsADrainUp(Installation installation) {
        List<Manifest> budgets = of("PodDisruptionBudget", installation);
        assertFalse(budgets.isEmpty());
        for (Manifest budget : budgets) {
            assertEquals(1, budget.at("/spec/maxUnavailable").asInt(), budget::toString);
            assertFalse(budget.at("/spec").has("minAvailable"), budget::toString);
            assertEquals(
                    "AlwaysAllow", budget.at("/spec/unhealthyPodEvictionPolicy").asText(), budget::toString);
        }
    }

    /** Helm refuses to roll back to a revision with an object that is there and that it did not make: a hook's would be. */
    @Test
    void aJobOfTheInstallationIsNoHookByAnotherName() {
        Set<String> hooks = names(of("Job", Installation.DEFAULTS));
        Set<String> plain = names(of("Job", Installation.TRIAL));
        assertEquals(List.of(5, 5), List.of(hooks.size(), plain.size()));
        of("Job", Installation.DEFAULTS).forEach(job -> assertTrue(job.isHook(), job::toString));
        of("Job", Installation.TRIAL).forEach(job -> assertFalse(job.isHook(), job::toString));
        hooks.retainAll(plain);
        assertEquals(Set.of(), hooks);
    }

    /** Helm removes no hooks when it removes an installation, so that each has to go by itself, but the pod of a test, whose log is read. */
    @ParameterizedTest
    @EnumSource
    void noHookStays(Installation installation) {
        List<Manifest> hooks =
                installation.objects().stream().filter(Manifest::isHook).toList();
        for (Manifest hook : hooks) {
            boolean goes = hook.at("/metadata/annotations/helm.sh~1hook-delete-policy")
                            .asText()
                            .contains("hook-succeeded")
                    || hook.at("/spec/ttlSecondsAfterFinished").asInt() > 0;
            assertEquals(!hook.isTest(), goes, hook::toString);
        }
    }

    /** With all its pods and jobs at once, a service does with the connections that a PostgreSQL has unless told otherwise. */
    @Test
    void databasesHaveConnectionsForAllPods() {
        connections(Installation.DEFAULTS)
                .forEach((database, needed) ->
                        assertTrue(needed <= UNLESS_TOLD_OTHERWISE - RESERVED, () -> database + ": " + needed));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAL", "CLOUDNATIVEPG"})
    void aServerForAllHasConnectionsForAll(Installation installation) {
        Matcher allowed = Pattern.compile("max_connections(?:=|: \")(\\d+)").matcher(installation.text());
        assertTrue(allowed.find());
        int needed = connections(installation).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertTrue(needed <= Integer.parseInt(allowed.group(1)) - RESERVED, () -> needed + " are needed");
    }

    /** By the URL of the database's secret, what its pods may open: Deployments at their largest, with the CronJobs at work. */
    private static Map<String, Integer> connections(Installation installation) {
        Map<String, Integer> most = of("HorizontalPodAutoscaler", installation).stream()
                .collect(Collectors.toMap(
                        Manifest::name, scaler -> scaler.at("/spec/maxReplicas").asInt()));
        return Pod.all(installation.objects()).stream()
                .filter(pod -> pod.maker().is("Deployment") || pod.maker().is("CronJob"))
                .flatMap(pod -> pod.containers()
                        .filter(container -> pool(container) > 0)
                        .map(container -> Map.entry(
                                secret(container),
                                pool(container)
                                        * (pod.maker().is("Deployment")
                                                ? most.get(pod.maker().name())
                                                : pod.maker()
                                                        .at("/spec/jobTemplate/spec/parallelism")
                                                        .asInt(1)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private static int pool(JsonNode container) {
        return Integer.parseInt(
                PodRulesTest.environment(container).getOrDefault("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "0"));
    }

    private static String secret(JsonNode container) {
        return Manifest.elements(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_DATASOURCE_JDBC_URL"))
                .map(variable -> variable.at("/valueFrom/secretKeyRef/name").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<Manifest> of(String kind, Installation installation) {
        return installation.objects().stream().filter(object -> object.is(kind)).toList();
    }

    private static Set<String> names(List<Manifest> objects) {
        return objects.stream().map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
