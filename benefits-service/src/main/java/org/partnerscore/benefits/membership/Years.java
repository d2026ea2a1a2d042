package org.partnerscore.benefits.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;

/** The years of a membership, one anniversary after the other. */
final class Years {

    private Years() {}

    static Year notRenewed(LocalDate from, LocalDate anniversary, LocalDate opens, LocalDate endsOn) {
        return new Year(from, anniversary, opens, endsOn, Optional.empty());
    }

    static Year last(Membership membership) {
        return membership.years().get(membership.years().size() - 1);
    }

    /** The one before the last, which led to it by its renewal. */
    static Optional<Year> former(Membership membership) {
        int count = membership.years().size();
        return count < 2 ? Optional.empty() : Optional.of(membership.years().get(count - 2));
    }

    /** The year that counted on a day: a year counts from the renewal that brought it, not from its first day. */
    static Year on(Membership membership, LocalDate day) {
        for (Year year : membership.years()) {
            if (year.renewedOn().filter(renewed -> !renewed.isAfter(day)).isEmpty()) {
                return year;
            }
        }
        return last(membership);
    }

    /** Whether the membership goes on, as things stand, on a day on which it had begun. */
    static boolean isCurrent(Membership membership, LocalDate day) {
        return !day.isBefore(membership.from()) && day.isBefore(last(membership).endsOn());
    }

    static boolean isOpen(Year year, LocalDate day) {
        return !day.isBefore(year.renewalOpens()) && !day.isAfter(lastRenewalDay(year));
    }

    /** In both regimes the day before the end. */
    static LocalDate lastRenewalDay(Year year) {
        return year.endsOn().minusDays(1);
    }

    /**
     * The anniversary after the last one. Counted from the first, so that the month and day come back after a February without a 29th:
     * from the first enrolment, or from the legacy anniversary that made the first year shorter.
     */
    static LocalDate nextAnniversary(Membership membership) {
        LocalDate first = membership.years().get(0).anniversary();
        int count = membership.years().size();
        return membership.from().plusYears(1).equals(first)
                ? membership.from().plusYears(count + 1L)
                : first.plusYears(count);
    }

    static List<Year> replacingLast(Membership membership, Year... years) {
        List<Year> all =
                new ArrayList<>(membership.years().subList(0, membership.years().size() - 1));
        all.addAll(List.of(years));
        return all;
    }

    static Year renewed(Year year, Optional<LocalDate> on) {
        return new Year(year.from(), year.anniversary(), year.renewalOpens(), year.endsOn(), on);
    }

    static Year ending(Year year, LocalDate endsOn) {
        return new Year(year.from(), year.anniversary(), year.renewalOpens(), endsOn, year.renewedOn());
    }
}
