package org.partnerscore.benefits.specialization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.standing.SpecializationTerm.Submission;

@Schema(name = "SpecializationEvidenceSubmission", description = "What proves that a partner can do it.")
record EvidenceRequest(
        @NotNull Proof kind,

        @NotBlank @Size(max = 200) @Schema(description = "Who submits it", examples = "ops@contoso.example")
        String by,

        @NotNull
        @Size(max = 100)
        @Schema(description = "References, offers or documents of an audit, by whatever names them")
        List<@NotBlank @Size(max = 500) String> items,

        @Schema(description = "By default today (UTC)", nullable = true)
        LocalDate on) {

    Submission submittedOn(LocalDate day) {
        return new Submission(kind.slug(), by, items, day);
    }
}
