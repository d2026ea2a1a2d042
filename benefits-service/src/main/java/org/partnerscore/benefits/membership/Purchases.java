package org.partnerscore.benefits.membership;

import static org.partnerscore.benefits.membership.Case.LEGACY;
import static org.partnerscore.benefits.membership.Case.MEMBERSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;
import org.partnerscore.common.problem.Refusal;

/** What a partner asks for: enrolment, renewal, refund, and to have its legacy membership recorded. Each is done or refused. */
final class Purchases {

    private final Program program;
    private final Lifecycle lifecycle;

    Purchases(Program program, Lifecycle lifecycle) {
        this.program = program;
        this.lifecycle = lifecycle;
    }

    /** The term that an enrolment on that day led to, if it has been done already: then there is nothing to do. */
    static Optional<DesignationTerm> enrolled(Case partner, Area area, LocalDate on) {
        Optional<DesignationTerm> held = partner.held(area);
        held.filter(term -> !term.earnedOn().equals(on)).ifPresent(term -> {
            throw Refusal.conflict(
                    "ALREADY_ENROLLED",
                    "The designation in " + area.slug() + " is held since " + term.earnedOn() + ".",
                    Map.of("solutionArea", area, "earnedOn", term.earnedOn(), "endsOn", term.endsOn()));
        });
        return held;
    }

    static void requireToday(Case partner, LocalDate on) {
        if (!on.equals(partner.today())) {
            throw Refusal.rejected(
                    on.isBefore(partner.today()) ? "ENROLMENT_IN_PAST" : "ENROLMENT_IN_FUTURE",
                    "An enrolment begins on the day it is bought, not on " + on + ".");
        }
    }

    /** Enrols an area from today, and with it every other that qualifies. */
    void enrol(Case partner, Area area, LocalDate on, Assessed assessed) {
        lifecycle.settle(partner);
        if (enrolled(partner, area, on).isPresent()) {
            return;
        }
        requireToday(partner, on);
        if (!assessed.isQualified(area)) {
            throw Lacking.of(area, assessed);
        }
        if (partner.current().isEmpty() && partner.comingLegacy().isEmpty()) {
            lifecycle.open(partner, Optional.empty());
        }
        lifecycle.assess(partner, assessed);
    }

    /** Whether the renewal has been bought today: then there is nothing to do. Refuses what cannot be renewed today. */
    static boolean isRenewed(Case partner) {
        Membership membership = partner.current()
                .orElseThrow(() -> Refusal.rejected("NOT_ENROLLED", "There is no membership that could be renewed."));
        Optional<Year> former = Years.former(membership);
        if (former.flatMap(Year::renewedOn).filter(partner.today()::equals).isPresent()) {
            return true;
        }
        former.filter(year -> Years.isOpen(year, partner.today())).ifPresent(year -> {
            throw Refusal.conflict(
                    "ALREADY_RENEWED",
                    "The anniversary " + year.anniversary() + " was renewed on "
                            + year.renewedOn().orElseThrow() + ".",
                    Map.of(
                            "anniversary",
                            year.anniversary(),
                            "renewedOn",
                            year.renewedOn().orElseThrow()));
        });
        Year year = Years.last(membership);
        if (!Years.isOpen(year, partner.today())) {
            throw Refusal.rejected(
                    "RENEWAL_NOT_OPEN",
                    "The anniversary " + year.anniversary() + " can be renewed from " + year.renewalOpens() + " to "
                            + Years.lastRenewalDay(year) + ".",
                    Map.of(
                            "anniversary", year.anniversary(),
                            "renewalOpens", year.renewalOpens(),
                            "renewalCloses", Years.lastRenewalDay(year)));
        }
        return false;
    }

    /** Lets every area that qualifies around the anniversary go on for a year; the others end as they would have. */
    void renew(Case partner, Assessed assessed) {
        lifecycle.settle(partner);
        if (isRenewed(partner)) {
            return;
        }
        Membership membership = partner.current().orElseThrow();
        Year year = Years.last(membership);
        if (!assessed.isAbout(year.anniversary())) {
            throw Refusal.conflict(
                    "CHANGED_MEANWHILE", "The membership was changed while this was decided: ask again.");
        }
        Year next = program.year(year.anniversary(), Years.nextAnniversary(membership));
        List<Year> years = Years.replacingLast(membership, Years.renewed(year, Optional.of(partner.today())), next);
        partner.replaceLatest(new Membership(membership.from(), years, membership.designations()));
        partner.step(
                MEMBERSHIP,
                State.ACTIVE,
                partner.today(),
                "Renewed; the next anniversary is " + next.anniversary() + ".");
        String reason = "Renewed: a day of the qualification window of " + year.anniversary() + " qualifies.";
        if (Lifecycle.goOn(partner, year, next, assessed, reason).isEmpty()) {
            throw Lacking.forRenewal(year.anniversary(), assessed);
        }
        lifecycle.assess(partner, assessed);
    }

    /** The day of the last purchase, if it can be given back today; what was used since is not looked at here. */
    LocalDate refundable(Case partner) {
        Membership membership = partner.current()
                .orElseThrow(() -> Refusal.rejected("NOTHING_TO_REFUND", "There is no membership to be undone."));
        Optional<LocalDate> renewedOn = Years.former(membership).flatMap(Year::renewedOn);
        if (renewedOn.isEmpty() && isWithoutPurchase(membership)) {
            throw Refusal.rejected(
                    "NOTHING_TO_REFUND", "The designations came with a legacy membership; nothing was bought yet.");
        }
        LocalDate purchasedOn = renewedOn.orElse(membership.from());
        if (!program.isRefundable(purchasedOn, partner.today())) {
            throw Refusal.rejected(
                    "REFUND_TOO_LATE",
                    "What was bought on " + purchasedOn + " could be given back until "
                            + purchasedOn.plusDays(program.refund().days()) + ".",
                    Map.of("purchasedOn", purchasedOn));
        }
        return purchasedOn;
    }

    /** Undoes the last purchase from today on; the days until then stay what they were. */
    void refund(Case partner) {
        lifecycle.settle(partner);
        LocalDate purchasedOn = refundable(partner);
        LocalDate today = partner.today();
        Membership membership = partner.current().orElseThrow();
        Year last = Years.last(membership);
        Optional<Year> reopened = Years.former(membership).filter(former -> today.isBefore(former.endsOn()));
        List<Year> years = reopened.map(former -> withoutLast(membership, former))
                .orElseGet(() -> Years.replacingLast(membership, Years.ending(last, today)));
        LocalDate endsOn = reopened.map(Year::endsOn).orElse(today);
        partner.replaceLatest(new Membership(membership.from(), years, membership.designations()));
        partner.replaceTerms(term -> term.endsOn().equals(last.endsOn()) ? Terms.ending(term, endsOn) : term);
        String reason = "What was bought on " + purchasedOn + " was given back.";
        partner.step(MEMBERSHIP, reopened.isPresent() ? State.RENEWAL_DUE : State.REFUNDED, today, reason);
        for (DesignationTerm term : partner.lastTerms()) {
            if (term.endsOn().equals(endsOn) && partner.isIn(term.area().slug(), State.ENROLLED, State.RENEWAL_DUE)) {
                partner.step(
                        term.area().slug(),
                        reopened.isPresent() ? State.RENEWAL_DUE : State.IN_PROGRESS,
                        today,
                        reason);
            }
        }
        lifecycle.settle(partner);
    }

    /** Records the legacy membership; the same again changes nothing. */
    void record(Case partner, Legacy legacy) {
        if (partner.standing().legacy().equals(Optional.of(legacy))) {
            return;
        }
        if (legacy.anniversary().isAfter(program.legacy().lastAnniversary())) {
            throw Refusal.rejected(
                    "LEGACY_ENDED",
                    "Legacy memberships could last be renewed for a year up to "
                            + program.legacy().lastAnniversary() + ".",
                    Map.of("lastAnniversary", program.legacy().lastAnniversary()));
        }
        lifecycle.settle(partner);
        if (partner.current().isPresent() || restsOnLegacy(partner)) {
            throw Refusal.conflict(
                    "LEGACY_IN_USE", "Designations rest on the anniversary of the membership: it stays as it is.");
        }
        partner.store(legacy);
        partner.step(
                LEGACY,
                slug(legacy.level()),
                partner.today(),
                "Legacy membership with the anniversary " + legacy.anniversary() + ".",
                Optional.empty());
    }

    private static String slug(Legacy.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean restsOnLegacy(Case partner) {
        return partner.standing().memberships().stream().anyMatch(Purchases::isWithoutPurchase);
    }

    /** Only a legacy anniversary makes a first year shorter, or postpones benefits. */
    private static boolean isWithoutPurchase(Membership membership) {
        return membership.designations().stream()
                .anyMatch(term -> term.benefitsFrom().isAfter(term.earnedOn()));
    }

    private static List<Year> withoutLast(Membership membership, Year former) {
        List<Year> kept = membership.years().subList(0, membership.years().size() - 1);
        List<Year> all = new ArrayList<>(kept.subList(0, kept.size() - 1));
        all.add(Years.renewed(former, Optional.empty()));
        return all;
    }
}
