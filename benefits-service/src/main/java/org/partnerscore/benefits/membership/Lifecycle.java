package org.partnerscore.benefits.membership;

import static org.partnerscore.benefits.membership.Case.MEMBERSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;

/**
 * The steps that nobody asks for: renewals become due, memberships lapse, further areas join. What ends does so because its last day has
 * come; the step is only recorded when somebody looks, with the day on which it happened.
 */
final class Lifecycle {

    private final Program program;

    Lifecycle(Program program) {
        this.program = program;
    }

    /** Everything that happens by itself on what is stored; needs no score. */
    void settle(Case partner) {
        partner.latest().ifPresent(membership -> {
            Year year = Years.last(membership);
            due(partner, year);
            ended(partner, year);
        });
    }

    /** Everything that happens by itself on a fresh answer of scoring-service: also what {@link #settle} does. */
    void assess(Case partner, Assessed assessed) {
        settle(partner);
        partner.store(assessed);
        assessed.areas().forEach(area -> qualify(partner, area));
        if (partner.current().isEmpty()) {
            partner.comingLegacy()
                    .filter(legacy -> !assessed.qualified().isEmpty())
                    .ifPresent(legacy -> open(partner, Optional.of(legacy)));
        }
        partner.current().ifPresent(membership -> {
            goOnLate(partner, membership, assessed);
            join(partner, assessed);
            settle(partner);
        });
    }

    /** A new membership from today, without designations yet. Its first year is up to the legacy anniversary, where one is to come. */
    void open(Case partner, Optional<Legacy> legacy) {
        LocalDate today = partner.today();
        LocalDate anniversary = legacy.map(Legacy::anniversary).orElse(today.plusYears(1));
        partner.add(new Membership(today, List.of(program.year(today, anniversary)), List.of()));
        partner.step(
                MEMBERSHIP,
                State.ACTIVE,
                today,
                legacy.map(each ->
                                "A legacy member qualified: enrolled without a purchase, with the legacy anniversary "
                                        + anniversary + ".")
                        .orElse("Enrolled; the common anniversary is " + anniversary + "."));
    }

    private void due(Case partner, Year year) {
        if (partner.today().isBefore(year.renewalOpens())) {
            return;
        }
        String reason = "Renewable until " + Years.lastRenewalDay(year) + ".";
        if (partner.isIn(MEMBERSHIP, State.ACTIVE)) {
            partner.step(MEMBERSHIP, State.RENEWAL_DUE, year.renewalOpens(), reason);
        }
        for (DesignationTerm term : partner.lastTerms()) {
            if (term.endsOn().equals(year.endsOn()) && partner.isIn(term.area().slug(), State.ENROLLED)) {
                partner.step(
                        term.area().slug(), State.RENEWAL_DUE, later(term.earnedOn(), year.renewalOpens()), reason);
            }
        }
    }

    private static void ended(Case partner, Year year) {
        for (DesignationTerm term : partner.lastTerms()) {
            if (!partner.today().isBefore(term.endsOn())
                    && partner.isIn(term.area().slug(), State.ENROLLED, State.RENEWAL_DUE)) {
                partner.step(
                        term.area().slug(),
                        State.IN_PROGRESS,
                        term.endsOn(),
                        "Not renewed: designation, badge and benefits ended.");
            }
        }
        if (!partner.today().isBefore(year.endsOn()) && partner.isIn(MEMBERSHIP, State.ACTIVE, State.RENEWAL_DUE)) {
            partner.step(MEMBERSHIP, State.LAPSED, year.endsOn(), "Not renewed by " + Years.lastRenewalDay(year) + ".");
        }
    }

    /** Records that an area that is not held came to qualify, or no longer does. */
    private static void qualify(Case partner, Assessment area) {
        String subject = area.area().slug();
        if (partner.held(area.area()).isPresent()) {
            return;
        }
        if (area.qualified() && !partner.isIn(subject, State.QUALIFIED)) {
            partner.step(
                    subject,
                    State.QUALIFIED,
                    partner.today(),
                    "A day from " + area.windowFrom() + " to " + area.windowTo() + " qualifies.",
                    area.rest());
        } else if (!area.qualified() && partner.isIn(subject, State.QUALIFIED)) {
            partner.step(
                    subject,
                    State.IN_PROGRESS,
                    partner.today(),
                    "No day from " + area.windowFrom() + " to " + area.windowTo() + " qualifies.");
        }
    }

    /** An area that did not qualify when the membership was renewed may still do so while the window is open. */
    private static void goOnLate(Case partner, Membership membership, Assessed assessed) {
        Year year = Years.last(membership);
        Years.former(membership)
                .filter(former -> Years.isOpen(former, partner.today()))
                .ifPresent(former -> goOn(
                        partner,
                        former,
                        year,
                        assessed,
                        "Qualified for the renewal of " + former.anniversary() + " after it was bought."));
    }

    /** Lets the areas that qualify go on from one year into the next, and says which. */
    static List<Area> goOn(Case partner, Year year, Year next, Assessed assessed, String reason) {
        List<Area> renewed = new ArrayList<>();
        partner.replaceTerms(term -> {
            boolean goesOn = term.isHeldOn(partner.today())
                    && term.endsOn().equals(year.endsOn())
                    && assessed.renewal(term.area(), year.anniversary()).isPresent();
            if (!goesOn) {
                return term;
            }
            renewed.add(term.area());
            partner.step(
                    term.area().slug(),
                    State.ENROLLED,
                    partner.today(),
                    reason,
                    assessed.renewal(term.area(), year.anniversary())
                            .orElseThrow()
                            .rest());
            return Terms.ending(term, next.endsOn());
        });
        return renewed;
    }

    private static void join(Case partner, Assessed assessed) {
        for (Assessment area : assessed.qualified()) {
            if (partner.held(area.area()).isEmpty()) {
                Membership membership = partner.latest().orElseThrow();
                LocalDate today = partner.today();
                LocalDate benefitsFrom = partner.comingLegacy()
                        .map(Legacy::anniversary)
                        .filter(anniversary ->
                                anniversary.equals(membership.years().get(0).anniversary()))
                        .orElse(today);
                LocalDate endsOn = Years.last(membership).endsOn();
                List<DesignationTerm> terms = new ArrayList<>(membership.designations());
                terms.add(new DesignationTerm(area.area(), today, benefitsFrom, endsOn));
                partner.replaceLatest(new Membership(membership.from(), membership.years(), terms));
                partner.step(
                        area.area().slug(),
                        State.ENROLLED,
                        today,
                        benefitsFrom.equals(today)
                                ? "Designation, badge and benefits from this day."
                                : "Designation and badge from this day, benefits from the legacy anniversary "
                                        + benefitsFrom + ".",
                        area.rest());
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
