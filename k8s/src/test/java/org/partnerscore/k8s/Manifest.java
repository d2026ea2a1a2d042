package org.partnerscore.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object as it is sent to Kubernetes. */
record Manifest(JsonNode content) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every object of a stream of YAML documents; empty documents are none. */
    static List<Manifest> all(String yaml) {
        try (YAMLParser parser = YAML.getFactory().createParser(yaml);
                MappingIterator<JsonNode> documents =
                        YAML.readerFor(JsonNode.class).readValues(parser)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Manifest::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return content.path("kind").asText();
    }

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    String json() {
        try {
            return JSON.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean isHook() {
        return content.at("/metadata/annotations").has("helm.sh/hook");
    }

    /** Is made by {@code helm test} alone. */
    boolean isTest() {
        return content.at("/metadata/annotations/helm.sh~1hook").asText().equals("test");
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> entries(JsonNode object) {
        Map<String, String> entries = new TreeMap<>();
        object.properties()
                .forEach(field -> entries.put(field.getKey(), field.getValue().asText()));
        return entries;
    }
}
