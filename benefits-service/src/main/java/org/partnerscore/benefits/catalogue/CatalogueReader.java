package org.partnerscore.benefits.catalogue;

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
import java.util.SortedMap;

/** Reads the catalogue's files. Finds everything that is wrong with them before it gives up. */
class CatalogueReader {

    private final JsonSchema schema;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    CatalogueReader(String schema) {
        try {
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            new JsonMapper().readTree(schema),
                            SchemaValidatorsConfig.builder()
                                    .pathType(PathType.JSON_POINTER)
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue's schema is not JSON", e);
        }
    }

    /**
     * Reads what the files say together.
     *
     * @param files contents by path, {@code <area>/<day>.yaml}
     */
    Catalogue read(SortedMap<String, String> files) {
        List<String> errors = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> wrong = new ArrayList<>();
            edition(file.getKey(), file.getValue(), wrong, editions);
            wrong.forEach(error -> errors.add(file.getKey() + ": " + error));
        }
        errors.addAll(Consistency.errors(editions));
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(errors);
        }
        return new Catalogue(editions);
    }

    private void edition(String path, String content, List<String> errors, List<Edition> editions) {
        try {
            JsonNode node = yaml.readTree(content);
            schema.validate(node)
                    .forEach(message ->
                            errors.add(pointer(message.getInstanceLocation().toString()) + ": " + message.getError()));
            if (errors.isEmpty()) {
                CatalogueFile file = yaml.treeToValue(node, CatalogueFile.class);
                errors.addAll(Consistency.errors(path, file));
                if (errors.isEmpty()) {
                    editions.add(file.edition(path));
                }
            }
        } catch (JsonProcessingException e) {
            errors.add("line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        }
    }

    private static String pointer(String location) {
        return location.isEmpty() ? "/" : location;
    }
}
