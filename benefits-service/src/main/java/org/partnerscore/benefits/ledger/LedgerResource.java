package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.paging.PageRequest;

/**
 * The use of benefits. All paths are the methods': a path of the class that is also a resource of its own would be tried first, and given
 * up, whenever that resource is read.
 */
@Path("/api/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private static final String INVALID =
            "A parameter, header or member is unknown or wrong: INVALID_REQUEST, UNKNOWN_MEMBER, UNREADABLE_BODY,"
                    + " UNKNOWN_PARAMETER";
    private static final String UNKNOWN =
            "BENEFIT_UNKNOWN: not in the catalogue; ENTITLEMENT_UNKNOWN: the partner was never entitled to it";
    private static final String DAYS =
            "ENTITLEMENT_NOT_STARTED with `from`; ENTITLEMENT_ENDED with `to`; NOTHING_TO_COUNT"
                    + " for rights and recognitions; QUANTITY_TOO_FINE: more decimals than the benefit has;"
                    + " IDEMPOTENCY_KEY_REUSED: the key was sent before with another request";
    private static final String IDEMPOTENCY =
            "Names the request: the same again is answered as it was the first time and"
                    + " does nothing. A refused request leaves its key free";

    private final Ledger ledger;
    private final LedgerReads reads;
    private final FeedExport exports;
    private final ObjectMapper json;

    LedgerResource(Ledger ledger, LedgerReads reads, FeedExport exports, ObjectMapper json) {
        this.ledger = ledger;
        this.reads = reads;
        this.exports = exports;
        this.json = json;
    }

    @POST
    @Path("/{partnerId}/{benefit}/activations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Activate a part of what is granted",
            description =
                    "Needed before assigning for what is activated with keys; everything else is activated by assigning it. A"
                            + " key is good for one activation anywhere and cannot be split. With `replaces` the key takes the place"
                            + " of one that was used by mistake: once, within 30 days, for the same quantity, and the balance stays."
                            + " With `subscription` the answer says what the key makes of it. A quantity that exists and is not"
                            + " published is recorded without an upper bound (`bound: unpublished`).")
    @APIResponse(responseCode = "200", description = "What was written, and the balance after it")
    @APIResponse(
            responseCode = "400",
            description = INVALID + "; KEY_MISSING: `replaces` or `subscription` without `key`")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "BENEFIT_EXHAUSTED with `remaining` and `granted`; KEY_USED; KEY_UNKNOWN: the key to be replaced was not"
                            + " used here; KEY_REPLACED_BEFORE")
    @APIResponse(
            responseCode = "422",
            description =
                    DAYS + "; KEY_REQUIRED; KEY_NOT_EXPECTED; KEY_CANNOT_BE_SPLIT; REPLACEMENT_TOO_LATE with `until`;"
                            + " NOT_EXTENDABLE; EXTENSION_TOO_LONG with `mostMonths`: a key extends by three years at most, more than three times"
                            + " the active seats")
    public LedgerAnswer activateBenefit(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "visual-studio-enterprise") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit,
            @Parameter(description = IDEMPOTENCY, example = "8a1f")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = Ids.IDEMPOTENCY)
                    String idempotencyKey,
            @NotNull @Valid LedgerRequest.Activation request) {
        return write(partnerId, benefit, "activations", idempotencyKey, request);
    }

    @POST
    @Path("/{partnerId}/{benefit}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Assign to a holder",
            description =
                    "First what the holder had before, then what nobody had yet, then what others gave back long enough ago,"
                            + " at last what is not activated yet - except for what is activated with keys. Assigning and activating"
                            + " never exceed what is granted, however many ask at once.")
    @APIResponse(responseCode = "200", description = "What was written, and the balance after it")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "BENEFIT_EXHAUSTED with `remaining` and `granted`; NOT_ACTIVATED with `remaining`; HOLDER_HAS_ONE: one"
                            + " active credit for each user")
    @APIResponse(
            responseCode = "422",
            description = DAYS
                    + "; REASSIGNMENT_TOO_EARLY with `possibleOn`; REASSIGNMENTS_EXHAUSTED: what was returned may not go"
                    + " to another holder any more, or not before the renewal")
    public LedgerAnswer assignBenefit(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "visual-studio-enterprise") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit,
            @Parameter(description = IDEMPOTENCY, example = "8a1f")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = Ids.IDEMPOTENCY)
                    String idempotencyKey,
            @NotNull @Valid LedgerRequest.Assignment request) {
        return write(partnerId, benefit, "assignments", idempotencyKey, request);
    }

    @POST
    @Path("/{partnerId}/{benefit}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give back what a holder has",
            description =
                    "Also after the entitlement has ended. It stays activated; whether it may go to another holder at once is a"
                            + " rule of the benefit.")
    @APIResponse(responseCode = "200", description = "What was written, and the balance after it")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "NOT_HELD with `held`: the holder has less")
    @APIResponse(
            responseCode = "422",
            description =
                    "NOTHING_TO_COUNT for rights and recognitions; IDEMPOTENCY_KEY_REUSED: the key was sent before with"
                            + " another request")
    public LedgerAnswer returnBenefit(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "visual-studio-enterprise") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit,
            @Parameter(description = IDEMPOTENCY, example = "8a1f")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = Ids.IDEMPOTENCY)
                    String idempotencyKey,
            @NotNull @Valid LedgerRequest.Return request) {
        return write(partnerId, benefit, "returns", idempotencyKey, request);
    }

    @GET
    @Path("/{partnerId}/{benefit}/ledger")
    @Operation(
            operationId = "getLedger",
            summary = "Every step of the use of a benefit, and today's balance",
            description =
                    "Oldest first. As CSV or NDJSON all steps without the balance. `overdrawn` is what is assigned"
                            + " beyond a grant that shrank or ended. Rights and recognitions have an empty ledger.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ledger",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LedgerView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = INVALID + ", INVALID_DATE, INVALID_CURSOR")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public LedgerView getLedger(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "visual-studio-enterprise") @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT)
                    String benefit,
            @BeanParam @Valid LedgerFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reads.ledger(partnerId, benefit, filter, page);
    }

    @GET
    @Path("/{partnerId}/{benefit}/ledger")
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    @Operation(operationId = "getLedger", hidden = true)
    public Response exportLedger(
            @PathParam("partnerId") @Identifier String partnerId,
            @PathParam("benefit") @Pattern(regexp = Ids.BENEFIT) String benefit,
            @BeanParam @Valid LedgerFilter filter,
            @Context HttpHeaders headers) {
        return exports.answer(LedgerFeed.FEED, reads.all(partnerId, benefit, filter), headers);
    }

    private LedgerAnswer write(
            String partnerId, String benefit, String what, String idempotencyKey, LedgerRequest request) {
        Optional<NamedRequest> named = Optional.ofNullable(idempotencyKey)
                .map(key -> NamedRequest.of(key, benefit + " " + what, json.valueToTree(request)));
        return ledger.write(partnerId, benefit, request, named);
    }
}
