package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers get variables that somebody reads: a misspelt one would be ignored by everybody. */
class EnvironmentTest {

    /** Of Quarkus and PostgreSQL; ours are looked for in our sources. */
    private static final Set<String> OTHERS = Set.of(
            "POSTGRES_PASSWORD",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CLIENT_CLIENT_ID",
            "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
            "QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH",
            "QUARKUS_OIDC_TOKEN_AUDIENCE",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
            "QUARKUS_OTEL_SDK_DISABLED",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_SHUTDOWN_TIMEOUT");

    private static final Map<String, String> SOURCES = Stream.of(
                    "associations-service",
                    "skilling-service",
                    "telemetry-service",
                    "scoring-service",
                    "benefits-service",
                    "portal",
                    "issuer")
            .collect(Collectors.toMap(module -> module, EnvironmentTest::sources));

    @ParameterizedTest
    @EnumSource
    void everyVariableIsReadByTheImageThatGetsIt(Installation installation) {
        PodRulesTest.everyContainer(installation, (pod, container) -> {
            if (pod.component().equals("postgres")) {
                return;
            }
            String module = container.path("image").asText().replaceFirst("(?:.*/)?([a-z-]+)[:@].*", "$1");
            for (String variable : PodRulesTest.environment(container).keySet()) {
                assertTrue(
                        OTHERS.contains(variable) || SOURCES.get(module).contains(letters(variable)),
                        () -> pod + " get " + variable + ", which " + module + " does not read");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noVariableIsGivenTwice(Installation installation) {
        PodRulesTest.everyContainer(installation, (pod, container) -> {
            List<String> names = Manifest.elements(container.path("env"))
                    .map(variable -> variable.path("name"))
                    .map(JsonNode::asText)
                    .toList();
            assertEquals(names.stream().distinct().toList(), names, pod::toString);
        });
    }

    @Test
    void aMisspeltVariableWouldBeFound() {
        assertTrue(SOURCES.get("portal").contains(letters("PARTNERSCORE_SCORING_URL")));
        assertTrue(!SOURCES.get("portal").contains(letters("PARTNERSCORE_SCORNG_URL")));
    }

    /** What a module and what it shares say, without what a variable and the name of a property differ in. */
    private static String sources(String module) {
        return Stream.of(module, "common")
                .flatMap(EnvironmentTest::files)
                .map(EnvironmentTest::read)
                .map(text -> text + properties(text))
                .map(EnvironmentTest::letters)
                .collect(Collectors.joining("\n"));
    }

    /** The names that the methods of a mapped interface stand for. */
    private static String properties(String source) {
        Matcher prefix =
                Pattern.compile("@ConfigMapping\\(prefix = \"(.+)\"\\)").matcher(source);
        return prefix.find()
                ? Pattern.compile(" (\\w+)\\(\\);")
                        .matcher(source)
                        .results()
                        .map(method -> "\n" + prefix.group(1) + "." + method.group(1))
                        .collect(Collectors.joining())
                : "";
    }

    private static Stream<Path> files(String module) {
        try {
            return Files.walk(Path.of("..", module, "src/main"))
                    .filter(file -> file.toString().matches(".*\\.(java|properties)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(String text) {
        return text.toLowerCase().replaceAll("[._-]", "");
    }
}
