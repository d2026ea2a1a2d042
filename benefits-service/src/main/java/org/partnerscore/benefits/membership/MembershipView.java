package org.partnerscore.benefits.membership;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.scoring.Stale;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;

@Schema(name = "Membership", description = "A partner's membership and the status of every area on a day.")
record MembershipView(
        @Schema(examples = "4711") String partnerId,
        @Schema(examples = "2023-09-15") LocalDate asOf,

        @Schema(
                description = "The common anniversary of all designations; null without a membership on that day",
                nullable = true,
                examples = "2024-02-01")
        LocalDate anniversary,

        @Schema(nullable = true) YearView year,
        FeeView fee,
        @Schema(nullable = true) LegacyView legacy,

        @Schema(description = "All six, in the order of the API")
        List<AreaView> areas,

        @Schema(description = "Whose last answer stands in for a fresh one; empty in a fresh answer")
        List<Stale> stale,

        Instant computedAt) {

    @Schema(name = "MembershipYear", description = "The membership's year that counts on the day.")
    record YearView(
            @Schema(examples = "2023-02-01") LocalDate from,

            @Schema(description = "First day on which it can be renewed", examples = "2024-02-02")
            LocalDate renewalOpens,

            @Schema(description = "Last day on which it can be renewed", examples = "2024-03-02")
            LocalDate renewalCloses,

            @Schema(description = "First day without it if it is not renewed", examples = "2024-03-03")
            LocalDate endsOn) {

        static YearView of(Year year) {
            return new YearView(year.from(), year.renewalOpens(), Years.lastRenewalDay(year), year.endsOn());
        }
    }

    @Schema(name = "Fee", description = "What a year costs, for any number of designations; local prices vary.")
    record FeeView(
            @Schema(examples = "4730") int amount,
            @Schema(examples = "USD") String currency,

            @Schema(description = "Since when it is this much", examples = "2022-10-03")
            LocalDate from,

            String source) {

        static FeeView of(Program.Fee fee) {
            return new FeeView(fee.usd(), "USD", fee.from(), fee.source());
        }
    }

    @Schema(name = "Legacy", description = "A membership of the former program.")
    record LegacyView(
            Legacy.Level level,
            @Schema(examples = "2023-08-31") LocalDate anniversary) {

        static LegacyView of(Legacy legacy) {
            return new LegacyView(legacy.level(), legacy.anniversary());
        }
    }

    static MembershipView of(Memberships.Found found, Program program, Instant computedAt) {
        Optional<Membership> membership = Terms.membership(found.standing(), found.day());
        Optional<Year> year = membership.map(each -> Years.on(each, found.day()));
        return new MembershipView(
                found.standing().partnerId(),
                found.day(),
                year.map(Year::anniversary).orElse(null),
                year.map(YearView::of).orElse(null),
                FeeView.of(program.feeOn(found.day())),
                found.standing().legacy().map(LegacyView::of).orElse(null),
                Stream.of(Area.values())
                        .filter(area -> area != Area.COMMON)
                        .map(area -> AreaView.of(found, area, program))
                        .toList(),
                found.stale(),
                computedAt);
    }

    /** As the API shows numbers that are absent. */
    static BigDecimal orNull(Optional<BigDecimal> number) {
        return number.orElse(null);
    }
}
