package org.partnerscore.benefits.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.scoring.Stale;

@Schema(name = "Entitlements", description = "What a partner is entitled to on a day.")
record EntitlementsView(
        @Schema(examples = "4711") String partnerId,
        LocalDate asOf,

        @Schema(description = "What the partner has, by code, and after it what it would have by enrolling")
        List<EntitlementView> items,

        @Schema(description = "First day of the newest edition of the benefits catalogue that was applied")
        LocalDate catalogueEdition,

        @Schema(description = "Whose last answer stands in for a fresh one; empty in a fresh answer")
        List<Stale> stale,

        Instant computedAt) {}
