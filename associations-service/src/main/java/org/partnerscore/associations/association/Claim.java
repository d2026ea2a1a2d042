package org.partnerscore.associations.association;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hold that one partner's CPOR association has on one product of a tenant over {@code [associatedOn, endedOn)}. */
@Schema(description = "The CPOR association that holds the product.")
record Claim(String partnerId, UUID tenantId, String product, LocalDate associatedOn, LocalDate endedOn) {

    /** Code of every refusal of a second claim. */
    static final String TAKEN = "CPOR_TAKEN";
}
