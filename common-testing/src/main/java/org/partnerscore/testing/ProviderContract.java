package org.partnerscore.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds what a client sends and reads against the provider's committed {@code openapi.yaml}: every member must be one that the
 * provider documents for that operation, at that place. The path is relative to the consumer's module.
 */
public final class ProviderContract {

    private final JsonNode document;

    public ProviderContract(String module) {
        try {
            document = new ObjectMapper(new YAMLFactory())
                    .readTree(Files.readString(Path.of("..", module, "openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException("The provider has no committed openapi.yaml", e);
        }
    }

    /** The provider takes this body for this operation. */
    public void takes(String method, String path, JsonNode body) {
        check(operation(method, path).at("/requestBody/content/application~1json/schema"), body, "request");
    }

    /** The provider documents every member of this body as its answer with this status. */
    public void answers(String method, String path, int status, JsonNode body) {
        check(operation(method, path).at("/responses/" + status + "/content/application~1json/schema"), body, "answer");
    }

    private JsonNode operation(String method, String path) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        assertTrue(operation.isObject(), () -> "The provider does not document " + method + " " + path);
        return operation;
    }

    private void check(JsonNode schema, JsonNode body, String where) {
        assertTrue(schema.isObject(), () -> "No JSON schema is documented for the " + where);
        List<String> unknown = new ArrayList<>();
        compare(resolved(schema), body, where, unknown);
        assertTrue(unknown.isEmpty(), () -> "Not documented by the provider: " + unknown);
    }

    private void compare(JsonNode schema, JsonNode body, String where, List<String> unknown) {
        if (body.isArray()) {
            JsonNode items = resolved(schema.path("items"));
            body.forEach(item -> compare(items, item, where + "[]", unknown));
        } else if (body.isObject()) {
            for (Map.Entry<String, JsonNode> member : body.properties()) {
                JsonNode property = schema.path("properties").path(member.getKey());
                if (property.isMissingNode()) {
                    unknown.add(where + "/" + member.getKey());
                } else {
                    compare(resolved(property), member.getValue(), where + "/" + member.getKey(), unknown);
                }
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        for (String alternatives : List.of("anyOf", "oneOf")) {
            for (JsonNode alternative : found.path(alternatives)) {
                if (!"null".equals(alternative.path("type").asText())) {
                    return resolved(alternative);
                }
            }
        }
        return found;
    }
}
