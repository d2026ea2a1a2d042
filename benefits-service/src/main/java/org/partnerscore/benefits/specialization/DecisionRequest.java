package org.partnerscore.benefits.specialization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SpecializationDecision", description = "What a program reviewer decided.")
record DecisionRequest(
        @NotNull
        @Schema(
                description = "requirements: whether they are met; evidence: whether what was submitted is complete;"
                        + " review: how the audit or the references turned out")
        DecisionAbout about,

        @NotNull Verdict decision,

        @NotBlank @Size(max = 200) @Schema(description = "Who decided", examples = "reviewer-7")
        String by,

        @NotBlank @Size(max = 1000) @Schema(examples = "All 15 controls passed.")
        String reason,

        @Schema(description = "By default today (UTC)", nullable = true)
        LocalDate on) {

    Decision decidedOn(LocalDate day) {
        return new Decision(about, decision == Verdict.APPROVED, by, reason, day);
    }
}
