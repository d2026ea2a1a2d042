package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that the score would have read and that is not there. */
@Schema(name = "Gap", description = "A record that the score would have read and that is not there.")
@JsonIgnoreProperties(ignoreUnknown = true)
record Gap(
        @Schema(examples = "MONTH_NOT_LOADED") String code,
        @Schema(nullable = true) String tenantId,
        @Schema(nullable = true) String product,

        @Schema(implementation = String.class, examples = "2023-08", nullable = true)
        YearMonth month) {}
