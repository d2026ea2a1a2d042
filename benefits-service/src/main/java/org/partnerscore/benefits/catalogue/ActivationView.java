package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Activation",
        description = "How a benefit is taken into use; what is null is not limited by any published rule.")
record ActivationView(
        @Schema(description = "Name of the set of rules", examples = "visual-studio")
        String rule,

        Activation.Form form,
        Activation.Fulfilment fulfilment,

        @Schema(description = "What the quantity is for; it begins anew with each")
        Activation.Period period,

        @Schema(description = "Roles that may activate it; empty where none are published")
        List<String> by,

        @Schema(nullable = true) Integer validMonths,
        @Schema(nullable = true, examples = "90") Integer reassignableAfterDays,

        @Schema(description = "Before the renewal", nullable = true)
        Integer reassignments,

        boolean onePerHolder,

        @Schema(description = "Whether a key activates once and whole")
        boolean keyOnce,

        @Schema(nullable = true) Integer replaceableWithinDays,

        @Schema(description = "Months to which a key may extend a subscription, at most", nullable = true)
        Integer extensionMonths,

        @Schema(description = "First day of the edition that says so", examples = "2022-10-03")
        LocalDate edition,

        CitationView source) {

    static ActivationView of(Activation activation) {
        return new ActivationView(
                activation.rule(),
                activation.form(),
                activation.fulfilment(),
                activation.period(),
                activation.by(),
                activation.validMonths().orElse(null),
                activation.reassignableAfterDays().orElse(null),
                activation.reassignments().orElse(null),
                activation.onePerHolder(),
                activation.keyOnce(),
                activation.replaceableWithinDays().orElse(null),
                activation.extensionMonths().orElse(null),
                activation.edition(),
                CitationView.of(activation.source()));
    }
}
