package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an installer says of a service holds for its pods and for every job of its image. */
class SettingsTest {

    private static final Set<String> OF_SCORING = Set.of("scoring", "run", "scoring-migration");

    private final List<Pod> pods = Pod.all(Installation.NAMED.objects());

    @Test
    void aDigestBeatsTheTag() {
        for (Pod pod : pods) {
            String image = image(pod);
            assertTrue(
                    image.matches(
                            OF_SCORING.contains(pod.component())
                                    ? "registry.example:5000/mirror/third-party/partnerscore/scoring-service@sha256:[0-9a-f]{64}"
                                    : "registry.example:5000/mirror/third-party/partnerscore/[a-z-]+:2.0.1_rc.1"),
                    image);
        }
    }

    @Test
    void volumesAndVariablesReachTheServiceAndItsJobs() {
        assertEquals(OF_SCORING, having("/spec/volumes", "database-authority"));
        assertEquals(OF_SCORING, having("/spec/containers", "/etc/authority"));
        assertEquals(OF_SCORING, having("/spec/containers", "PARTNERSCORE_RUNS_LEASE"));
        assertEquals(OF_SCORING, having("/spec/containers", "PARTNERSCORE_RUNS_WORKERS"));
    }

    @Test
    void anAffinityReplacesTheDefault() {
        assertEquals(OF_SCORING, having("/spec/affinity", "nodeAffinity"));
        assertEquals(
                Set.of("associations", "skilling", "telemetry", "benefits", "portal"),
                having("/spec/affinity", "podAntiAffinity"));
    }

    @Test
    void whatHoldsForAllHoldsForJobsToo() {
        for (Pod pod : pods) {
            assertEquals(
                    "no", pod.metadata().at("/annotations/example.org~1scrape").asText(), pod::toString);
            assertEquals("important", pod.spec().path("priorityClassName").asText(), pod::toString);
            assertEquals("dedicated", pod.spec().at("/tolerations/0/key").asText(), pod::toString);
        }
    }

    @Test
    void theDatabaseOfATrialGoesWhereTheOthersGo() {
        List<Pod> trial = Pod.all(Manifest.all(Chart.render(Map.of(
                "database.mode", "embedded", "identity.mode", "trial", "defaults.priorityClassName", "important"))));
        assertEquals(
                Set.of("important"),
                trial.stream()
                        .map(pod -> pod.spec().path("priorityClassName").asText())
                        .collect(Collectors.toSet()));
    }

    private Set<String> having(String part, String what) {
        return pods.stream()
                .filter(pod ->
                        pod.spec().at(part.replaceFirst("/spec", "")).toString().contains('"' + what + '"'))
                .map(Pod::component)
                .collect(Collectors.toSet());
    }

    private static String image(Pod pod) {
        return pod.spec().at("/containers/0/image").asText();
    }
}
