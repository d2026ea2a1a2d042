package org.partnerscore.benefits.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.problem.Refusal;

/** Quantities by exception. */
@Path("/api/v1/entitlements/{partnerId}/{benefit}/override")
@Produces(MediaType.APPLICATION_JSON)
public class OverrideResource {

    private final Exceptions exceptions;

    OverrideResource(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @Schema(name = "OverrideRequest")
    record OverrideRequest(
            @Schema(description = "In the place of what the program grants", examples = "250")
            @NotNull
            @PositiveOrZero
            @Digits(integer = 12, fraction = 2)
            BigDecimal quantity,

            @Schema(examples = "Pilot of a joint offer, agreed on 2023-09-01") @NotBlank @Size(max = 500)
            String reason,

            @Schema(
                    description = "First day without it, at most five years ahead; today ends an override at once",
                    examples = "2024-02-01")
            @NotNull
            LocalDate endsOn) {}

    @Schema(name = "Override", description = "A quantity that one partner has by exception.")
    record OverrideView(
            String partnerId,
            String benefit,
            @Schema(examples = "250") BigDecimal quantity,
            @Schema(examples = "Pilot of a joint offer") String reason,

            @Schema(description = "First day", examples = "2023-09-15")
            LocalDate from,

            @Schema(description = "First day without it", examples = "2024-02-01")
            LocalDate endsOn,

            Instant recordedAt,

            @Schema(
                    description =
                            "Former overrides, the latest first; each was in force until the next one began, or its"
                                    + " end")
            List<Former> former) {

        @Schema(name = "FormerOverride")
        record Former(BigDecimal quantity, String reason, LocalDate from, LocalDate endsOn, Instant recordedAt) {}
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Grant one partner another quantity, until a day",
            description =
                    "From today on, whether or not the partner is entitled to the benefit otherwise. It replaces a"
                            + " former override, which is kept; there is no way to delete one, it ends by date. Less than what is"
                            + " in use takes nothing away and shows it as `overdrawn`. The same again changes nothing.")
    @APIResponse(responseCode = "200", description = "The override now")
    @APIResponse(
            responseCode = "400",
            description =
                    "A member is unknown or wrong; ENDS_ON_OUT_OF_RANGE: before today or more than five years ahead")
    @APIResponse(responseCode = "404", description = "BENEFIT_UNKNOWN")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: If-Match names another version")
    @APIResponse(responseCode = "422", description = "NOTHING_TO_COUNT for rights and recognitions; QUANTITY_TOO_FINE")
    public OverrideView putOverride(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "microsoft-365-e5") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit,
            @Parameter(description = "The override is changed only if this names it as it is") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid OverrideRequest request) {
        return exceptions.make(partnerId, benefit, request, Optional.ofNullable(ifMatch));
    }

    @GET
    @Tagged
    @Operation(summary = "The latest override of a partner's benefit, and those before it")
    @APIResponse(responseCode = "200", description = "The override, also when it has ended")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "OVERRIDE_UNKNOWN: there never was one")
    public OverrideView getOverride(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "microsoft-365-e5") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit) {
        return exceptions
                .find(partnerId, benefit)
                .orElseThrow(() -> Refusal.notFound("OVERRIDE_UNKNOWN", "There never was one."));
    }
}
