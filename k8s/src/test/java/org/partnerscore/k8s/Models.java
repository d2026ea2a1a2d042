package org.partnerscore.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;

/**
 * What an object of a kind may look like: Kubernetes' own models, and for what operators add a schema of src/test/resources/schemas with
 * the fields of theirs that we use.
 */
final class Models {

    private static final String PACKAGE = "io.kubernetes.client.openapi.models.";

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Models() {}

    static void check(Manifest manifest) {
        if (manifest.apiVersion().matches("v1|.*\\.k8s\\.io/v1|(apps|batch|policy)/v1|autoscaling/v2")
                && !manifest.apiVersion().startsWith("gateway.")) {
            checkOwn(manifest);
        } else {
            checkAdded(manifest);
        }
    }

    private static void checkOwn(Manifest manifest) {
        String version = manifest.apiVersion().replaceFirst(".*/", "").toUpperCase();
        JsonElement json = JsonParser.parseString(manifest.json());
        try {
            Class<?> model = Class.forName(PACKAGE + version + manifest.kind());
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            model.getMethod("fromJson", String.class).invoke(null, manifest.json());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(manifest + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(manifest + " is of no kind that Kubernetes has", e);
        }
    }

    private static void checkAdded(Manifest manifest) {
        JsonNode content = manifest.content();
        Set<ValidationMessage> faults = schema(manifest).validate(content);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(manifest + ": " + faults);
        }
    }

    private static JsonSchema schema(Manifest manifest) {
        try (InputStream schema = Models.class.getResourceAsStream("/schemas/" + manifest.kind() + ".json")) {
            if (schema == null) {
                throw new IllegalArgumentException(manifest + " is of a kind that nothing is known of");
            }
            return SCHEMAS.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
