package org.partnerscore.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.engine.RecordRef;

/** How a node of the explanation looks; {@link ExplanationWriter} writes it without making one of these for each of thousands. */
@Schema(name = "ExplanationNode")
record NodeView(
        @Schema(description = "Path of the node, unique in the tree", examples = "modern-work/enterprise/usage-growth")
        String id,

        @Schema(description = "What it is, in a sentence") String text,

        @Schema(description = "Before floor and cap where it contributes to a metric", examples = "3.333333")
        BigDecimal points,

        @Schema(
                description = "Where rounding changed the points or else the value: exactly what they are",
                examples = "10/3")
        String exact,

        @Schema(description = "In the unit of the metric's target", examples = "6")
        BigDecimal value,

        RuleView rule,
        List<RecordView> records,
        List<NodeView> children) {

    @Schema(name = "RuleReference", description = "The clause that made it so")
    record RuleView(
            @Schema(examples = "modern-work/2022-10-03.yaml")
            String file,

            @Schema(description = "JSON Pointer into the file", examples = "/metrics/3/options/0")
            String path,

            @Schema(description = "On whose authority") String source) {}

    @Schema(name = "RecordReference", description = "One version of a stored record")
    record RecordView(
            @Schema(description = "association, usage, certificate or individual", examples = "usage")
            String type,

            @Schema(
                    description = "The key of its feed, parts joined with '/'",
                    examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11/teams/2023-08")
            String key,

            @Schema(examples = "1") int version) {

        static RecordView of(RecordRef record) {
            return new RecordView(record.type().slug(), record.key(), record.version());
        }
    }
}
