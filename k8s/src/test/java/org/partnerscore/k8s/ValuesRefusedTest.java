package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that would do something else than who wrote them thinks are refused, with the place and what is wrong. */
class ValuesRefusedTest {

    /** Values whose members the installer names. */
    private static final Set<String> FREE = Set.of(
            "/commonLabels",
            "/serviceAccount/annotations",
            "/defaults/env",
            "/defaults/podAnnotations",
            "/defaults/podLabels",
            "/defaults/nodeSelector",
            "/ingress/annotations",
            "/monitoring/labels");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            services.scoring.replicas                   | two       | got string, want integer
            services.scring.replicas                    | 2         | additional properties 'scring' not allowed
            services.scoring.replica                    | 2         | additional properties 'replica' not allowed
            defaults.replicas                           | 0         | minimum
            defaults.resources.limits.memory            | much      | /defaults/resources/limits/memory
            database.mode                               | both      | value must be one of 'external', 'embedded', 'cloudnativepg'
            database.existingSecrets.scoring            | ''        | database.existingSecrets.scoring is empty: name the secret
            identity.mode                               | keycloak  | value must be one of
            identity.existingSecret                     | ''        | identity.existingSecret is empty: name the secret
            identity.clientSecrets.benefits             | ''        | identity.clientSecrets.benefits is empty: name the secret
            ingress.enabled                             | true      | ingress.host is empty: name the host
            httpRoute.enabled                           | true      | httpRoute.parentRefs is empty: name the gateway
            services.portal.autoscaling.maxReplicas     | 1         | portal is to have at least 2 pods and at most 1
            image.digests.scoring-service               | 1.0.0     | /image/digests/scoring-service
            defaults.affinity.podAffinity               | near      | /defaults/affinity/podAffinity
            database.connectionsPerPod                  | 1         | minimum
            nameOverride                                | my.scores | /nameOverride
            tracing.endpoint                            | collector | /tracing/endpoint
            monthlyRun.schedule                         | monthly   | /monthlyRun/schedule
            partitionUpkeep.monthsKept                  | 12        | minimum
            auditLog.yearsKept                          | 0         | minimum
            """)
    void whatIsRefusedIsTold(String key, String value, String told) {
        Object typed = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value.equals("true") ? true : value;
        assertRefused(Map.of(key, typed), told);
    }

    @Test
    void aKeyThatNobodyKnowsIsRefusedAtEveryLevel() throws IOException {
        List<String> objects = new ArrayList<>();
        collect(
                "",
                new YAMLMapper().readTree(Chart.DIRECTORY.resolve("values.yaml").toFile()),
                objects);
        assertTrue(objects.size() > 25, objects::toString);
        for (String object : objects) {
            String key = (object + "/unheardOf").substring(1).replace('/', '.');
            assertRefused(Map.of(key, 1), "additional properties 'unheardOf' not allowed");
        }
    }

    private static void collect(String path, JsonNode node, List<String> objects) {
        if (node.isObject() && !FREE.contains(path) && !path.contains("/matchLabels")) {
            objects.add(path);
            node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), objects));
        }
    }

    private static void assertRefused(Map<String, ?> values, String told) {
        String message = assertThrows(RuntimeException.class, () -> Chart.render(values), values::toString)
                .getMessage();
        assertTrue(message.contains(told), () -> values + ": " + message);
    }
}
