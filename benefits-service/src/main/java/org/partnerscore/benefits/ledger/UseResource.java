package org.partnerscore.benefits.ledger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;

/** The burn-down of a partner's benefits. */
@Path("/api/v1/entitlements/{partnerId}/use")
@Produces(MediaType.APPLICATION_JSON)
public class UseResource {

    private static final YearMonth FIRST = YearMonth.of(2022, 10);
    private static final int MOST_MONTHS = 36;

    private final UseByMonth use;
    private final Clock clock;

    UseResource(UseByMonth use, Clock clock) {
        this.use = use;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What was granted, activated and used, by month",
            description =
                    "By default the current month and the eleven before it. Rights and recognitions are not counted"
                            + " and not shown. A partner of which nothing is known has no items.")
    @APIResponse(responseCode = "200", description = "Each benefit that was granted or used in one of the months")
    @APIResponse(
            responseCode = "400",
            description =
                    "INVALID_MONTH, UNKNOWN_PARAMETER, INVALID_REQUEST; MONTHS_OUT_OF_RANGE: before 2022-10, after the"
                            + " current month, `from` after `to`, or more than 36 months")
    public UseView getUse(
            @Parameter(example = "4711") @PathParam("partnerId") @Identifier String partnerId,
            @Parameter(
                            description = "First month",
                            example = "2026-01",
                            schema = @Schema(implementation = String.class))
                    @QueryParam("from")
                    YearMonth from,
            @Parameter(
                            description = "Last month, included",
                            example = "2026-11",
                            schema = @Schema(implementation = String.class))
                    @QueryParam("to")
                    YearMonth to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        YearMonth last = to == null ? YearMonth.from(today) : to;
        YearMonth first = from == null ? max(FIRST, last.minusMonths(11)) : from;
        if (first.isBefore(FIRST)
                || last.isAfter(YearMonth.from(today))
                || first.isAfter(last)
                || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw Refusal.invalidQuery(
                    first.isBefore(FIRST) || first.isAfter(last) ? "from" : "to",
                    "MONTHS_OUT_OF_RANGE",
                    "Months lie between " + FIRST + " and the current one, at most " + MOST_MONTHS + " of them.");
        }
        return new UseView(partnerId, first, last, use.of(partnerId, first, last, today));
    }

    private static YearMonth max(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
