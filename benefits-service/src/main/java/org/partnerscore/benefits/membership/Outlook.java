package org.partnerscore.benefits.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Missing;
import org.partnerscore.benefits.standing.Assessment.Renewal;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;

/** How a designation that is held stands on a day, and what comes next for it. */
record Outlook(DesignationTerm term, Year year, LocalDate day) {

    /**
     * @param on the day by which, or on which
     * @param daysAhead which warning this is: so many days before the end, or fewer
     * @param pointsMissing how many points the area lacks to qualify
     */
    record Next(
            Optional<LocalDate> on,
            String what,
            Optional<Integer> daysAhead,
            Optional<BigDecimal> pointsMissing,
            List<Missing> missing) {

        static Next of(LocalDate on, String what) {
            return new Next(Optional.of(on), what, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** @param membership the one that the term belongs to */
    static Outlook of(Membership membership, DesignationTerm term, LocalDate day) {
        Year current = Years.on(membership, day);
        // An area that was left behind by a renewal still lives in the year before.
        Year year = membership.years().stream()
                .filter(each ->
                        term.endsOn().equals(each.endsOn()) && each.endsOn().isBefore(current.endsOn()))
                .findFirst()
                .orElse(current);
        return new Outlook(term, year, day);
    }

    State status() {
        return Years.isOpen(year, day) ? State.RENEWAL_DUE : State.ENROLLED;
    }

    /** Not on the days of renewal that follow an anniversary. */
    boolean isBadgeValid() {
        return !day.isAfter(year.anniversary());
    }

    Next next(Program program, Optional<Assessment> assessment) {
        if (year.endsOn().isBefore(year.renewalOpens())) {
            return Next.of(year.endsOn(), "Ends: the membership was given back.");
        }
        boolean qualifies = assessment
                .flatMap(Assessment::renewal)
                .filter(renewal -> renewal.anniversary().equals(year.anniversary()))
                .filter(Renewal::qualified)
                .isPresent();
        boolean due = status() == State.RENEWAL_DUE;
        LocalDate last = Years.lastRenewalDay(year);
        if (qualifies) {
            return due
                    ? warned(program, last, "Qualifies: renew until " + last + ", or it ends on " + year.endsOn() + ".")
                    : Next.of(year.renewalOpens(), "Qualifies for the renewal, which opens on this day.");
        }
        if (stage(program).isEmpty()) {
            return Next.of(
                    year.renewalOpens(),
                    "The renewal opens on this day. Until the anniversary nothing is taken away, whatever the score.");
        }
        String what = "Ends on " + year.endsOn() + " unless it qualifies and is renewed, from " + year.renewalOpens()
                + " to " + last + ". Qualification is checked again only at the anniversary " + year.anniversary()
                + ".";
        Next warned = warned(program, due ? last : year.renewalOpens(), what);
        return new Next(
                warned.on(),
                warned.what(),
                warned.daysAhead(),
                assessment.flatMap(area -> pointsMissing(program, area)),
                assessment.map(Assessment::missing).orElse(List.of()));
    }

    static Optional<BigDecimal> pointsMissing(Program program, Assessment area) {
        return area.total()
                .map(total -> BigDecimal.valueOf(program.qualifyingTotal()).subtract(total))
                .filter(missing -> missing.signum() > 0);
    }

    private Next warned(Program program, LocalDate on, String what) {
        return new Next(Optional.of(on), what, stage(program), Optional.empty(), List.of());
    }

    /** The last warning that has come. */
    private Optional<Integer> stage(Program program) {
        long left = ChronoUnit.DAYS.between(day, year.endsOn());
        return program.warnings().stream().filter(days -> left <= days).reduce((earlier, later) -> later);
    }
}
