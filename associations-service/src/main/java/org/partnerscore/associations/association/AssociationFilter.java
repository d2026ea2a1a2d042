package org.partnerscore.associations.association;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.associations.customer.TenantId;
import org.partnerscore.common.feed.Identifier;

/** The filters of the list of associations. */
public class AssociationFilter {

    static final String TYPES = "CPOR|DPOR|CSP_TIER_1|CSP_TIER_2|PAL";

    @QueryParam("partnerId")
    @Identifier
    @Parameter(description = "Only associations of this account, without its locations", example = "4711")
    String partnerId;

    @QueryParam("tenantId")
    @TenantId
    @Parameter(description = "Only associations with this customer", example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
    String tenantId;

    @QueryParam("type")
    @Pattern(regexp = TYPES)
    @Parameter(schema = @Schema(implementation = AssociationType.class))
    String type;

    @QueryParam("inForceOn")
    @Parameter(description = "Only associations in force on this day", example = "2023-08-31")
    LocalDate inForceOn;

    Associations.Filter toFilter() {
        UUID tenant = tenantId == null ? null : UUID.fromString(tenantId);
        return new Associations.Filter(partnerId, tenant, type, inForceOn);
    }
}
