package org.partnerscore.benefits.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Optional;

/** Reads one file at a time by a JSON Schema, and tells everything that is wrong with it. */
public final class DataReader {

    private final JsonNode schema;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    public DataReader(String schema) {
        try {
            this.schema = new JsonMapper().readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema is not JSON", e);
        }
    }

    /** A file that keeps the whole schema; empty, with errors, where it does not. */
    public <T> Optional<T> read(String content, Class<T> type, List<String> errors) {
        return read(content, schema, type, errors);
    }

    /** A file that keeps one of the schema's definitions. */
    public <T> Optional<T> read(String content, String definition, Class<T> type, List<String> errors) {
        JsonNode root = new JsonMapper()
                .createObjectNode()
                .put("$ref", "#/$defs/" + definition)
                .set("$defs", schema.get("$defs"));
        return read(content, root, type, errors);
    }

    private <T> Optional<T> read(String content, JsonNode root, Class<T> type, List<String> errors) {
        try {
            JsonNode node = yaml.readTree(content);
            validator(root)
                    .validate(node)
                    .forEach(message ->
                            errors.add(pointer(message.getInstanceLocation().toString()) + ": " + message.getError()));
            return errors.isEmpty() ? Optional.of(yaml.treeToValue(node, type)) : Optional.empty();
        } catch (JsonProcessingException e) {
            errors.add("line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static JsonSchema validator(JsonNode root) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static String pointer(String location) {
        return location.isEmpty() ? "/" : location;
    }
}
