package org.partnerscore.benefits.entitlement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;

/** What would change. */
@Path("/api/v1/entitlements/{partnerId}/preview")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

    private static final String LIST = "Solution areas and codes of specializations, separated by commas";

    private final Holdings holdings;
    private final Entitlements entitlements;
    private final Covers covers;
    private final AsOf asOf;
    private final Clock clock;

    PreviewResource(Holdings holdings, Entitlements entitlements, Covers covers, AsOf asOf, Clock clock) {
        this.holdings = holdings;
        this.entitlements = entitlements;
        this.covers = covers;
        this.asOf = asOf;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What a partner's entitlements would be with or without a designation or specialization",
            description =
                    "Nothing is stored. What is gained begins on the day and has its benefits at once; what is lost ends on it.")
    @APIResponse(responseCode = "200", description = "The benefits that would change")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong, names no area or specialization, or both are missing")
    @APIResponse(
            responseCode = "422",
            description = "HELD_ALREADY: what is to be gained is held on that day; NOT_HELD: what is to be lost is not")
    public PreviewView previewEntitlements(
            @Parameter(description = "The partner, never one of its locations", example = "4711")
                    @PathParam("partnerId")
                    @Identifier
                    String partnerId,
            @Parameter(description = LIST, example = "security,cloud-security") @QueryParam("gained") String gained,
            @Parameter(description = LIST, example = "modern-work") @QueryParam("lost") String lost,
            @Parameter(description = "The day, by default today (UTC)", example = "2023-09-15") @QueryParam("asOf")
                    LocalDate day) {
        LocalDate on = asOf.orToday(day);
        List<String> gains = names("gained", gained);
        List<String> losses = names("lost", lost);
        if (gains.isEmpty() && losses.isEmpty()) {
            throw Refusal.invalidQuery("gained", "MISSING_PARAMETER", "Name in gained or lost what would change.");
        }
        Holding holding = holdings.find(partnerId);
        Standing after = holding.standing();
        for (String name : losses) {
            after = lose(after, name, on);
        }
        for (String name : gains) {
            after = gain(after, name, on);
        }
        List<PreviewView.DifferenceView> items = Preview.differences(
                        entitlements.of(holding, on),
                        entitlements.of(new Holding(after, holding.use(), holding.exceptions()), on))
                .stream()
                .map(difference -> PreviewView.DifferenceView.of(
                        difference, holding.used(difference.any().benefit().code(), on)))
                .toList();
        LocalDate edition = entitlements.editionOn(holding.standing(), on);
        return new PreviewView(partnerId, on, gains, losses, items, edition, clock.instant());
    }

    private List<String> names(String parameter, String list) {
        List<String> names = list == null ? List.of() : Arrays.asList(list.split(",", -1));
        for (String name : names) {
            if (area(name).isEmpty() && covers.categoryOf(name).isEmpty()) {
                throw Refusal.invalidQuery(
                        parameter, "UNKNOWN_NAME", "'" + name + "' is neither a solution area nor a specialization.");
            }
        }
        return names;
    }

    private static Standing gain(Standing standing, String name, LocalDate day) {
        if (isHeld(standing, name, day)) {
            throw Refusal.rejected("HELD_ALREADY", name + " is held on " + day + ".");
        }
        return area(name)
                .map(area -> Preview.with(standing, area, day))
                .orElseGet(() -> Preview.with(standing, name, day));
    }

    private static Standing lose(Standing standing, String name, LocalDate day) {
        if (!isHeld(standing, name, day)) {
            throw Refusal.rejected("NOT_HELD", name + " is not held on " + day + ".");
        }
        return area(name)
                .map(area -> Preview.without(standing, area, day))
                .orElseGet(() -> Preview.without(standing, name, day));
    }

    private static boolean isHeld(Standing standing, String name, LocalDate day) {
        return standing.memberships().stream()
                        .flatMap(membership -> membership.designations().stream())
                        .anyMatch(term -> term.area().slug().equals(name) && term.isHeldOn(day))
                || standing.specializations().stream()
                        .anyMatch(term -> term.specialization().equals(name) && term.isHeldOn(day));
    }

    private static Optional<Area> area(String name) {
        return Arrays.stream(Area.values())
                .filter(area -> area != Area.COMMON && area.slug().equals(name))
                .findAny();
    }
}
