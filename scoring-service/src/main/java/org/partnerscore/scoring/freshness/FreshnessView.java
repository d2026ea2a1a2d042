package org.partnerscore.scoring.freshness;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the stored scores are behind, as the API shows it. */
@Schema(name = "Freshness")
record FreshnessView(@Schema(description = "By name") List<FeedView> feeds) {

    @Schema(name = "FeedFreshness")
    record FeedView(
            @Schema(
                    description =
                            "Whose log of changes is followed: associations (with partners and customers), certificates"
                                    + " (with individuals' links) or usage",
                    examples = "usage")
            String feed,

            @Schema(
                    nullable = true,
                    description = "Everything written before is known; null where nobody has looked yet",
                    examples = "2023-09-15T08:00:00Z")
            Instant seen,

            @Schema(
                    nullable = true,
                    description =
                            "The age of the oldest change that is not in the stored scores, at most; about the time between"
                                    + " two looks where there is none",
                    examples = "4")
            Long behindSeconds) {}
}
