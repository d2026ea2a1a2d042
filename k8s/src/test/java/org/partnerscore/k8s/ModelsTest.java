package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kubernetes knows every field of every object, misses none, and finds values of the types that it wants. */
class ModelsTest {

    @ParameterizedTest
    @EnumSource
    void everyObjectIsWhatItsModelSays(Installation installation) {
        for (Manifest manifest : installation.objects()) {
            assertDoesNotThrow(() -> Models.check(manifest), manifest::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoObjectsHaveOneName(Installation installation) {
        var names = installation.objects().stream().map(Manifest::toString).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void whatIsWrongIsFound() {
        assertWrong("kind: Service\napiVersion: v1\nmetadata: {name: x}\nspec: {ports: [{port: 80, targetPrt: 8080}]}");
        assertWrong("kind: Service\napiVersion: v1\nmetadata: {name: x}\nspec: {ports: [{name: http}]}");
        assertWrong("kind: Service\napiVersion: v1\nmetadata: {name: x}\nspec: {ports: [{port: eighty}]}");
        assertWrong("kind: Servce\napiVersion: v1\nmetadata: {name: x}");
        assertWrong(
                "kind: ServiceMonitor\napiVersion: monitoring.coreos.com/v1\nmetadata: {name: x}\nspec: {endpoints: []}");
    }

    private static void assertWrong(String yaml) {
        Manifest manifest = Manifest.all(yaml).get(0);
        assertThrows(RuntimeException.class, () -> Models.check(manifest), yaml);
    }
}
