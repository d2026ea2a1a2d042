package org.partnerscore.benefits.entitlement;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.problem.Problem;
import org.partnerscore.common.time.AsOf;

/** What a partner is entitled to. */
@Path("/api/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementResource {

    private static final String PROBLEM = "application/problem+json";

    private final Entitlements entitlements;
    private final AsOf asOf;
    private final Clock clock;

    EntitlementResource(Entitlements entitlements, AsOf asOf, Clock clock) {
        this.entitlements = entitlements;
        this.asOf = asOf;
        this.clock = clock;
    }

    @GET
    @Path("/{partnerId}")
    @Tagged
    @Operation(
            summary = "What a partner is entitled to on a day",
            description =
                    "A partner that scoring-service reports as qualified is shown what enrolling would give (`basis: qualified`);"
                            + " one that is not qualified has no items. While scoring-service is away its last report on the"
                            + " same partner and day is used and named in `stale`.")
    @APIResponse(responseCode = "200", description = "The entitlements and what they rest on")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is unknown or wrong; AS_OF_OUT_OF_RANGE before 2022-10-03 or more than 366 days ahead",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "PARTNER_UNKNOWN, or PARTNER_IS_LOCATION naming the partner that the location belongs to",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description =
                    "SCORING_UNAVAILABLE: scoring-service is away and was not asked about this partner and day before",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds",
                            schema = @Schema(implementation = Integer.class)),
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public EntitlementsView getEntitlements(
            @Parameter(description = "The partner, never one of its locations", example = "4711")
                    @PathParam("partnerId")
                    @Pattern(regexp = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}")
                    String partnerId,
            @Parameter(description = "The day, by default today (UTC)", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        return EntitlementsView.of(entitlements.of(partnerId, asOf.orToday(day)), clock.instant());
    }
}
