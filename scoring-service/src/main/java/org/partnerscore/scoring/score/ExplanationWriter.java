package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.partnerscore.scoring.engine.RecordRef;
import org.partnerscore.scoring.engine.RuleRef;
import org.partnerscore.scoring.explanation.ExplanationNode;

/** Writes the explanation as {@link NodeView} documents it; trees have thousands of nodes. */
class ExplanationWriter extends JsonSerializer<ExplanationNode> {

    @Override
    public void serialize(ExplanationNode node, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", node.id());
        json.writeStringField("text", node.text());
        json.writeNumberField("points", node.points());
        if (node.exact().isPresent()) {
            json.writeStringField("exact", node.exact().get());
        }
        if (node.value().isPresent()) {
            json.writeNumberField("value", node.value().get());
        }
        json.writeFieldName("rule");
        write(node.rule(), json);
        json.writeArrayFieldStart("records");
        for (RecordRef record : node.records()) {
            write(record, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("children");
        for (ExplanationNode child : node.children()) {
            serialize(child, json, provider);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RuleRef rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", rule.file());
        json.writeStringField("path", rule.path());
        json.writeStringField("source", rule.source());
        json.writeEndObject();
    }

    private static void write(RecordRef record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", record.type().slug());
        json.writeStringField("key", record.key());
        json.writeNumberField("version", record.version());
        json.writeEndObject();
    }
}
