package org.partnerscore.associations.association;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.security.Named;

/** Which tenants are a partner's business, for whoever guards records of tenants. */
@Path("/api/v1/associations/queries/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "associations")
public class TenantsServedResource {

    @Schema(name = "TenantsServedQuery")
    record QueryRequest(
            @Schema(examples = "4711") @NotNull @Identifier String partnerId,

            @Schema(examples = "[\"0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11\"]") @NotNull @Size(max = 20_000)
            List<@NotNull UUID> tenantIds,

            @Schema(description = "Only associations in force on this day or later", examples = "2022-08-31") @NotNull
            LocalDate since)
            implements Named {

        @Override
        public Set<String> namedPartners() {
            return partnerId == null ? Set.of() : Set.of(partnerId);
        }
    }

    @Schema(name = "TenantsServed")
    record QueryView(
            @Schema(description = "The ones that it works or worked for, by id")
            List<UUID> tenantIds) {}

    private final TenantsServed tenants;

    TenantsServedResource(TenantsServed tenants) {
        this.tenants = tenants;
    }

    @POST
    @Operation(
            operationId = "queryTenantsServed",
            summary = "Which of some tenants a partner or its locations work or worked for",
            description =
                    "Whatever the type of the association; one that was withdrawn never was. Changes nothing; safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "The tenants",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, UNKNOWN_MEMBER, UNREADABLE_BODY")
    public QueryView query(@NotNull @Valid QueryRequest request) {
        return new QueryView(tenants.of(request.partnerId(), Set.copyOf(request.tenantIds()), request.since()).stream()
                .sorted()
                .toList());
    }
}
