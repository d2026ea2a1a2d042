package org.partnerscore.scoring.rulebook;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;

/** The published JSON Schema of rule files. */
final class RulebookSchema {

    private final JsonSchema schema;

    RulebookSchema(String text) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, config);
    }

    List<RulebookError> check(RuleFile file) {
        return schema.validate(file.root()).stream()
                .map(message -> new RulebookError(file.name(), path(message), text(message)))
                .distinct()
                .toList();
    }

    private static String path(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        return message.getProperty() == null ? pointer : pointer + "/" + message.getProperty();
    }

    /** The library puts the location before the message, where ours stands already. */
    private static String text(ValidationMessage message) {
        String text = message.getMessage();
        String prefix = message.getInstanceLocation() + ": ";
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
