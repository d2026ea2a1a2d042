package org.partnerscore.associations.association;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.feed.Identifier;

/** Which partners records belong to, for whoever computes something for these. */
@Path("/api/v1/associations/queries/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "associations")
public class PartnersTouchedResource {

    @Schema(name = "PartnersTouchedQuery")
    record QueryRequest(
            @Schema(examples = "[\"0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11\"]") @NotNull @Size(max = 20_000)
            List<@NotNull UUID> tenantIds,

            @Schema(description = "Partners and locations", examples = "[\"4711-a\"]") @NotNull @Size(max = 20_000)
            List<@NotNull @Identifier String> partnerIds) {}

    @Schema(name = "PartnersTouched")
    record QueryView(
            @Schema(description = "Partners that are no locations, by id", examples = "[\"4711\"]")
            List<String> partnerIds) {}

    private final PartnersTouched partners;

    PartnersTouchedResource(PartnersTouched partners) {
        this.partners = partners;
    }

    @POST
    @Operation(
            operationId = "queryPartnersTouched",
            summary = "Whom some tenants, partners and locations belong to, for many at once",
            description =
                    "Partners that are named, whose locations are named, or that are or were associated with a tenant, whatever the"
                            + " type and days of the association. What is not known belongs to nobody. Changes nothing; safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "The partners",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, INVALID_VALUE, UNKNOWN_MEMBER, UNREADABLE_BODY")
    public QueryView query(@NotNull @Valid QueryRequest request) {
        return new QueryView(partners.by(request.tenantIds(), request.partnerIds()));
    }
}
