package org.partnerscore.scoring.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner that a run has no scores for, and why. */
@Schema(name = "ScoreRunError")
record PartnerError(
        @Schema(examples = "4711") String partnerId,

        @Schema(
                description =
                        "NEIGHBOUR_UNAVAILABLE, FACTS_UNREADABLE, SCORING_FAILED, PARTNER_UNKNOWN, PARTNER_IS_LOCATION",
                examples = "NEIGHBOUR_UNAVAILABLE")
        String code,

        String detail) {}
