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

    private static final Map<String, Class<? extends SourceFile>> FOLDERS =
            Map.of("caps", CapsFile.class, "activation", ActivationFile.class, "packages", OffersFile.class);

    private final JsonNode schema;
    private final SpecializationNames specializations;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    CatalogueReader(String schema, SpecializationNames specializations) {
        this.specializations = specializations;
        try {
            this.schema = new JsonMapper().readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue's schema is not JSON", e);
        }
    }

    /**
     * Reads what the files say together.
     *
     * @param files contents by path, {@code <area>/<day>.yaml}, {@code caps/<day>.yaml} and so on
     */
    Catalogue read(SortedMap<String, String> files) {
        List<String> errors = new ArrayList<>();
        Draft draft = new Draft();
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> wrong = new ArrayList<>();
            read(file.getKey(), file.getValue(), wrong, draft);
            wrong.forEach(error -> errors.add(file.getKey() + ": " + error));
        }
        errors.addAll(Consistency.errors(draft.editions()));
        errors.addAll(Agreement.errors(draft, specializations));
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(errors);
        }
        return new Catalogue(draft);
    }

    private void read(String path, String content, List<String> errors, Draft draft) {
        String folder = path.replaceFirst("/.*", "");
        try {
            JsonNode node = yaml.readTree(content);
            schema(folder)
                    .validate(node)
                    .forEach(message ->
                            errors.add(pointer(message.getInstanceLocation().toString()) + ": " + message.getError()));
            if (errors.isEmpty()) {
                SourceFile file = yaml.treeToValue(node, FOLDERS.getOrDefault(folder, CatalogueFile.class));
                errors.addAll(Consistency.errors(path, file));
                if (errors.isEmpty()) {
                    draft.add(path, file);
                }
            }
        } catch (JsonProcessingException e) {
            errors.add("line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        }
    }

    /** The kinds of files are definitions of one schema, the benefits of an area its root. */
    private JsonSchema schema(String folder) {
        JsonNode root = FOLDERS.containsKey(folder)
                ? new JsonMapper()
                        .createObjectNode()
                        .put("$ref", "#/$defs/" + folder)
                        .set("$defs", schema.get("$defs"))
                : schema;
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
