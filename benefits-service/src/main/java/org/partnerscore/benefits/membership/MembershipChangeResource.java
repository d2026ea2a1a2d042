package org.partnerscore.benefits.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.membership.ChangeViews.EnrolmentView;
import org.partnerscore.benefits.membership.ChangeViews.RefundView;
import org.partnerscore.benefits.membership.ChangeViews.RenewalView;
import org.partnerscore.benefits.membership.MembershipView.LegacyView;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.problem.Refusal;

/** Changing memberships over HTTP. */
@Path("/api/v1/memberships/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
@MembershipErrors
public class MembershipChangeResource {

    private static final String TAG_OF_MEMBERSHIP =
            "ETag of the membership as read for today; what has been done already is answered without a look at it";

    record EnrolmentRequest(
            @Schema(description = "The day; today (UTC) unless given", nullable = true, examples = "2023-02-01")
            LocalDate on) {}

    record LegacyRequest(
            @NotNull Legacy.Level level,

            @Schema(examples = "2023-08-31") @NotNull LocalDate anniversary) {}

    private final Memberships memberships;
    private final Program program;
    private final EntityTags tags;
    private final Clock clock;

    MembershipChangeResource(Memberships memberships, Program program, EntityTags tags, Clock clock) {
        this.memberships = memberships;
        this.program = program;
        this.tags = tags;
        this.clock = clock;
    }

    @PUT
    @Path("/enrolments/{area}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEnrolment",
            summary = "Enrol a qualified area",
            description = "The first one begins a membership and sets the common anniversary; every other area that"
                    + " qualifies joins at once, here or by itself later. A repeated request is answered 200 with the"
                    + " same body: without `on` until the end of the day, with `on` for as long as that term is held. So"
                    + " who wants to repeat safely over midnight names the day.")
    @APIResponse(
            responseCode = "201",
            description = "The designation is held from now on",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It has been enrolled on that day already",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_ENROLLED on another day, with the members `earnedOn` and `endsOn`")
    @APIResponse(
            responseCode = "422",
            description = "NOT_QUALIFIED with the members `solutionArea`, `points` and `missing`; ENROLMENT_IN_PAST,"
                    + " ENROLMENT_IN_FUTURE")
    public RestResponse<EnrolmentView> enrol(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(example = "data-ai") @PathParam("area") String area,
            @Parameter(description = TAG_OF_MEMBERSHIP) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EnrolmentRequest request) {
        Area named = area(area);
        Optional<LocalDate> on = Optional.ofNullable(request).map(EnrolmentRequest::on);
        Memberships.Done done = memberships.enrol(partnerId, named, on, matching(ifMatch));
        return answer(done, EnrolmentView.of(done, named));
    }

    @POST
    @Path("/renewals")
    @Operation(
            operationId = "renewMembership",
            summary = "Renew the membership for a year",
            description = "In the renewal window, with at least one area that qualifies around the anniversary: those"
                    + " that do go on for a year, the others end as they would have; one that comes to qualify while the"
                    + " window is still open goes on too. A repeated request on the same day is answered 200 with what"
                    + " the first one did, with or without an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Renewed",
            content = @Content(schema = @Schema(implementation = RenewalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It has been renewed today already",
            content = @Content(schema = @Schema(implementation = RenewalView.class)))
    @APIResponse(responseCode = "409", description = "ALREADY_RENEWED on an earlier day; CHANGED_MEANWHILE: ask again")
    @APIResponse(
            responseCode = "422",
            description = "RENEWAL_NOT_OPEN with its days; NOT_ENROLLED; NOT_QUALIFIED with what each area lacks")
    public RestResponse<RenewalView> renew(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(description = TAG_OF_MEMBERSHIP) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Taken, and not needed") @HeaderParam("Idempotency-Key") String key) {
        Memberships.Done done = memberships.renew(partnerId, matching(ifMatch));
        return answer(done, RenewalView.of(done, program));
    }

    @POST
    @Path("/refunds")
    @Operation(
            operationId = "refundMembership",
            summary = "Give the last purchase back",
            description = "Within 30 days, if no benefit was used since: the enrolment or the renewal is undone from"
                    + " today. A repeated request finds nothing left to be undone.")
    @APIResponse(
            responseCode = "201",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "422", description = "NOTHING_TO_REFUND, REFUND_TOO_LATE, BENEFITS_USED")
    public RestResponse<RefundView> refund(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(description = TAG_OF_MEMBERSHIP) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Taken, and not needed") @HeaderParam("Idempotency-Key") String key) {
        Memberships.Done done = memberships.refund(partnerId, matching(ifMatch));
        return answer(done, RefundView.of(done));
    }

    @PUT
    @Path("/legacy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putLegacy",
            summary = "Record the membership of the former program",
            description = "Its anniversary is the partner's. An area that qualifies before it is enrolled by itself:"
                    + " designation and badge at once, benefits from that anniversary.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = LegacyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded like this already",
            content = @Content(schema = @Schema(implementation = LegacyView.class)))
    @APIResponse(responseCode = "409", description = "LEGACY_IN_USE: designations are held, or rest on the anniversary")
    @APIResponse(responseCode = "422", description = "LEGACY_ENDED: the anniversary is after 2026-01-21")
    public RestResponse<LegacyView> record(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(description = TAG_OF_MEMBERSHIP) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LegacyRequest request) {
        Legacy legacy = new Legacy(request.level(), request.anniversary());
        Memberships.Done done = memberships.record(partnerId, legacy, matching(ifMatch));
        return answer(done, LegacyView.of(legacy));
    }

    private Memberships.Precondition matching(String ifMatch) {
        return asStored -> {
            if (ifMatch != null) {
                tags.requireMatch(ifMatch, MembershipView.of(asStored, program, clock.instant()));
            }
        };
    }

    private static <T> RestResponse<T> answer(Memberships.Done done, T view) {
        return RestResponse.status(done.isChanged() ? RestResponse.Status.CREATED : RestResponse.Status.OK, view);
    }

    private static Area area(String slug) {
        List<Area> areas =
                Stream.of(Area.values()).filter(area -> area != Area.COMMON).toList();
        return areas.stream()
                .filter(area -> area.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("AREA_UNKNOWN", "There is no solution area " + slug + "."));
    }
}
