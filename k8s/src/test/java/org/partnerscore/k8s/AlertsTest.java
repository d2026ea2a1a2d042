package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code k8s/check-rules} tries alerts.test.yaml; here is seen that no alert is left out of it. */
class AlertsTest {

    @Test
    void everyAlertIsTriedWhereItFires() throws IOException {
        Set<String> firing = new TreeSet<>();
        for (JsonNode tried : yaml("alerts.test.yaml").findValues("alert_rule_test")) {
            Manifest.elements(tried)
                    .filter(test -> !test.path("exp_alerts").isEmpty())
                    .forEach(test -> firing.add(test.path("alertname").asText()));
        }
        List<String> alerts = yaml("helm/files/alerts.yaml").findValuesAsText("alert");
        assertTrue(alerts.size() > 1);
        assertEquals(new TreeSet<>(alerts), firing);
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(Path.of(file)));
    }
}
