package org.partnerscore.benefits.entitlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.benefits.membership.Prospects;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.http.TaggedBody;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.security.Named;
import org.partnerscore.common.time.AsOf;

/** What partners are entitled to, and whether they may use it. */
@Path("/api/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementResource {

    private static final String DAY = "The day, by default today (UTC)";
    private static final String WRONG =
            "A parameter is unknown or wrong; AS_OF_OUT_OF_RANGE before 2022-10-03 or more than 366 days ahead";

    private final Answers answers;
    private final Prospects prospects;
    private final Entitlements entitlements;
    private final Checks checks;
    private final AsOf asOf;
    private final Clock clock;

    EntitlementResource(
            Answers answers, Prospects prospects, Entitlements entitlements, Checks checks, AsOf asOf, Clock clock) {
        this.answers = answers;
        this.prospects = prospects;
        this.entitlements = entitlements;
        this.checks = checks;
        this.asOf = asOf;
        this.clock = clock;
    }

    @Schema(name = "EntitlementQuestion")
    record Question(
            @Schema(examples = "4711") @NotNull @Identifier String partnerId,

            @Schema(examples = "microsoft-365-e5") @NotNull @Size(min = 1, max = 64)
            String benefit)
            implements Named {

        @Override
        public Set<String> namedPartners() {
            return partnerId == null ? Set.of() : Set.of(partnerId);
        }
    }

    @Schema(name = "EntitlementAnswer", description = "Whether a partner may use a benefit, and what that rests on.")
    record AnswerView(
            LocalDate asOf,
            CheckView check,

            @Schema(description = "Null if there is none", nullable = true)
            EntitlementView entitlement,

            LocalDate catalogueEdition,
            Instant computedAt) {}

    @GET
    @Path("/{partnerId}")
    @Tagged
    @Operation(
            summary = "What a partner is entitled to on a day",
            description =
                    "From what is stored of its memberships and specializations. Areas in which it is qualified and not"
                            + " enrolled are shown with what enrolling would give (`basis: qualified`). scoring-service is"
                            + " asked only for a partner that holds no designation on the day, and once a day; while it is"
                            + " away, what it said last stands in and is named in `stale`.")
    @APIResponse(
            responseCode = "200",
            description = "The entitlements and what they rest on",
            content = @Content(schema = @Schema(implementation = EntitlementsView.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(
            responseCode = "404",
            description = "PARTNER_UNKNOWN, or PARTNER_IS_LOCATION naming the partner that the location belongs to")
    @APIResponse(
            responseCode = "503",
            description = "SCORING_UNAVAILABLE: nothing is stored of the partner, and scoring-service does not answer",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds",
                            schema = @Schema(implementation = Integer.class)))
    public TaggedBody getEntitlements(
            @Parameter(description = "The partner, never one of its locations", example = "4711")
                    @PathParam("partnerId")
                    @Identifier
                    String partnerId,
            @Parameter(description = DAY, example = "2023-09-15") @QueryParam("asOf") LocalDate day) {
        LocalDate on = asOf.orToday(day);
        return answers.to(
                new Answers.Question(partnerId, Optional.empty(), on),
                stored -> new Answers.Computed(view(stored, on), prospects.areStored(stored.standing(), on)));
    }

    @GET
    @Path("/{partnerId}/{benefit}")
    @Tagged
    @Operation(summary = "Whether a partner may use a benefit on a day")
    @APIResponse(
            responseCode = "200",
            description = "Yes or no with the reason, and the entitlement",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @APIResponse(responseCode = "400", description = WRONG)
    @APIResponse(responseCode = "404", description = "BENEFIT_UNKNOWN: no edition in force on that day knows it")
    public TaggedBody getEntitlement(
            @Parameter(description = "The partner, never one of its locations", example = "4711")
                    @PathParam("partnerId")
                    @Identifier
                    String partnerId,
            @Parameter(description = "Code of the benefit", example = "microsoft-365-e5") @PathParam("benefit")
                    String benefit,
            @Parameter(description = DAY, example = "2023-09-15") @QueryParam("asOf") LocalDate day) {
        LocalDate on = asOf.orToday(day);
        return answers.to(
                new Answers.Question(partnerId, Optional.of(benefit), on),
                holding -> new Answers.Computed(view(holding, benefit, on), true));
    }

    @POST
    @Path("/checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether partners may use benefits, many at once",
            description =
                    "A question that changes nothing: safe to repeat. Answers stand in the order of the questions.")
    @APIResponse(responseCode = "200", description = "An answer to each question; BENEFIT_UNKNOWN is an answer here")
    @APIResponse(responseCode = "400", description = WRONG + "; no question or more than 10,000")
    public List<CheckView> checkEntitlements(
            @Parameter(description = DAY, example = "2023-09-15") @QueryParam("asOf") LocalDate day,
            @NotNull @Size(min = 1, max = 10_000) @Valid List<@NotNull @Valid Question> questions) {
        List<Checks.Pair> pairs = questions.stream()
                .map(question -> new Checks.Pair(question.partnerId(), question.benefit()))
                .toList();
        List<Check> answers = checks.check(pairs, asOf.orToday(day));
        List<CheckView> views = new ArrayList<>(pairs.size());
        for (int at = 0; at < pairs.size(); at++) {
            views.add(CheckView.of(pairs.get(at), answers.get(at)));
        }
        return views;
    }

    private EntitlementsView view(Holding stored, LocalDate on) {
        Prospects.Prospect prospect = prospects.on(stored.standing(), on);
        Holding holding = new Holding(prospect.standing(), stored.use(), stored.exceptions());
        List<EntitlementView> items = entitlements.of(holding, on).stream()
                .map(one -> EntitlementView.of(one, holding.used(one.benefit().code(), on)))
                .toList();
        LocalDate edition = entitlements.editionOn(holding.standing(), on);
        String partnerId = holding.standing().partnerId();
        return new EntitlementsView(partnerId, on, items, edition, prospect.stale(), clock.instant());
    }

    private AnswerView view(Holding holding, String benefit, LocalDate on) {
        if (!entitlements.knows(benefit, holding.standing(), on)) {
            throw Refusal.notFound("BENEFIT_UNKNOWN", "The catalogue in force on " + on + " has no such benefit.");
        }
        Optional<Entitlement> found = checks.find(holding, benefit, on);
        BigDecimal used = holding.used(benefit, on);
        Check check = found.map(one -> Check.of(one, used)).orElseGet(() -> Check.no(Check.Reason.NOT_ENTITLED, used));
        return new AnswerView(
                on,
                CheckView.of(new Checks.Pair(holding.standing().partnerId(), benefit), check),
                found.map(one -> EntitlementView.of(one, used)).orElse(null),
                entitlements.editionOn(holding.standing(), on),
                clock.instant());
    }
}
