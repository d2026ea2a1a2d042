package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordsTest {

    private static final String SECRET = "partnerscore-scoring-database";

    @Test
    void theyAreMadeAnewForEveryInstallation() {
        assertNotEquals(password(Installation.TRIAL), password(Installation.TRIAL));
        assertEquals(32, password(Installation.TRIAL).length());
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAL", "CLOUDNATIVEPG"})
    void anUpgradeKeepsThem(Installation installation) {
        String kept = Base64.getEncoder().encodeToString("kept-as-it-was".getBytes(StandardCharsets.UTF_8));
        Cluster.put(SECRET, """
                {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "%s", "namespace": "partnerscore"},
                 "data": {"password": "%s"}}""".formatted(SECRET, kept));
        try {
            assertEquals("kept-as-it-was", password(installation));
        } finally {
            Cluster.remove(SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noPasswordStandsOutsideOfASecret(Installation installation) {
        List<Manifest> objects = installation.objects();
        List<String> made = objects.stream()
                .filter(object -> object.is("Secret"))
                .flatMap(secret -> Manifest.entries(secret.at("/stringData")).entrySet().stream())
                .filter(entry -> entry.getKey().matches("password|client-secret"))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(installation == Installation.TRIAL || installation == Installation.CLOUDNATIVEPG, !made.isEmpty());
        assertEquals(made.size(), made.stream().distinct().count(), "each is of its own");
        for (Manifest object : objects) {
            assertTrue(object.is("Secret") || made.stream().noneMatch(object.json()::contains), object::toString);
        }
    }

    private static String password(Installation installation) {
        return Manifest.all(installation.text()).stream()
                .filter(object -> object.name().equals(SECRET))
                .map(secret -> secret.at("/stringData/password").asText())
                .findFirst()
                .orElseThrow();
    }
}
