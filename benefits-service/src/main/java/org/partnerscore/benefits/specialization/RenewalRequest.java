package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SpecializationRenewal", description = "A renewal for another year.")
record RenewalRequest(
        @Schema(description = "By default today (UTC)", nullable = true)
        LocalDate on) {}
