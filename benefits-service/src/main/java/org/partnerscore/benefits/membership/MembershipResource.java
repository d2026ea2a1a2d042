package org.partnerscore.benefits.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.time.AsOf;

/** Reading memberships over HTTP. */
@Path("/api/v1/memberships/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships", description = "Enrolment, status, renewal and end of designations")
@MembershipErrors
public class MembershipResource {

    private static final String SUBJECT = "[a-z0-9-]{1,100}";

    private final Memberships memberships;
    private final Transitions transitions;
    private final Program program;
    private final AsOf asOf;
    private final Clock clock;

    MembershipResource(Memberships memberships, Transitions transitions, Program program, AsOf asOf, Clock clock) {
        this.memberships = memberships;
        this.transitions = transitions;
        this.program = program;
        this.asOf = asOf;
        this.clock = clock;
    }

    @GET
    @Tagged
    @Operation(
            operationId = "getMembership",
            summary = "Membership and status of every area",
            description = "For today scoring-service is asked, and what happens by itself happens: further areas that"
                    + " qualify join, renewals become due, lapses are recorded. While scoring-service is away, or answers"
                    + " from stale records, what was stored last is answered, named in `stale`, and nothing is granted or"
                    + " taken. Any other day is read off the stored terms, as they stand now, without points.")
    @APIResponse(responseCode = "200", description = "The membership, and all six areas")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public MembershipView get(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(description = "The day, by default today (UTC)", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        return view(memberships.find(partnerId, asOf.orToday(day)));
    }

    @GET
    @Path("/transitions")
    @Operation(
            operationId = "listTransitions",
            summary = "Every step that led to the standing",
            description = "In the order in which they were recorded. A step that was noticed late carries the day on"
                    + " which it happened. Empty for a partner of which nothing is known.")
    @APIResponse(responseCode = "200", description = "A page of steps")
    public Page<TransitionView> transitions(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(
                            description =
                                    "Only of this subject: `membership`, `legacy`, a solution area, or the code of"
                                            + " a specialization",
                            example = "data-ai")
                    @QueryParam("subject")
                    @Pattern(regexp = SUBJECT)
                    String subject,
            @BeanParam @Valid PageRequest page) {
        return Page.of(transitions.list(partnerId, subject, page), page.limit(), Transitions.Recorded::cursor)
                .map(recorded -> TransitionView.of(recorded.transition()));
    }

    private MembershipView view(Memberships.Found found) {
        return MembershipView.of(found, program, clock.instant());
    }
}
