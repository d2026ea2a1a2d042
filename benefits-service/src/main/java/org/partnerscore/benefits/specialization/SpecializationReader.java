package org.partnerscore.benefits.specialization;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files of specializations. Finds everything that is wrong with them before it gives up. */
class SpecializationReader {

    private final JsonSchema schema;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    SpecializationReader(String schema) {
        try {
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            new JsonMapper().readTree(schema),
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.JSON_POINTER)
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of specializations is not JSON", e);
        }
    }

    /** @param files contents by path, {@code <category>.yaml} */
    SpecializationCatalogue read(SortedMap<String, String> files) {
        List<String> errors = new ArrayList<>();
        SortedMap<String, SpecializationFile> read = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> wrong = new ArrayList<>();
            file(file.getValue(), wrong).ifPresent(content -> {
                wrong.addAll(SpecializationConsistency.errors(file.getKey(), content));
                read.put(file.getKey(), content);
            });
            wrong.forEach(error -> errors.add(file.getKey() + ": " + error));
        }
        errors.addAll(SpecializationConsistency.errors(read, read.size() == files.size()));
        if (!errors.isEmpty()) {
            throw new InvalidSpecializations(errors);
        }
        return new SpecializationCatalogue(
                read.values().stream().flatMap(file -> file.read().stream()).toList(),
                read.values().stream().flatMap(file -> file.fees().stream()).toList());
    }

    private Optional<SpecializationFile> file(String content, List<String> errors) {
        try {
            JsonNode node = yaml.readTree(content);
            schema.validate(node)
                    .forEach(message ->
                            errors.add(pointer(message.getInstanceLocation().toString()) + ": " + message.getError()));
            return errors.isEmpty() ? Optional.of(yaml.treeToValue(node, SpecializationFile.class)) : Optional.empty();
        } catch (JsonProcessingException e) {
            errors.add("line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static String pointer(String location) {
        return location.isEmpty() ? "/" : location;
    }
}
