package org.partnerscore.benefits.membership;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.scoring.Stale;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Sql;

/**
 * Decides about memberships. scoring-service is asked first, without anything locked; then it is decided on what is stored by then, with
 * the partner's row locked, and everything that was decided is stored in that one transaction.
 */
@Singleton
class Memberships {

    // Of the whole day of the purchase: what was used earlier on it cannot be told from what was used after it.
    private static final String USED =
            "select 1 from ledger_entry where partner_id = ? and recorded_at >= ?::date::timestamp at time zone 'UTC' limit 1";

    /** What a partner's standing is on a day, and what it could not rest on. */
    record Found(Standing standing, LocalDate day, LocalDate today, List<Stale> stale) {}

    /** What was decided: the standing before and after. */
    record Done(Standing before, Standing after, LocalDate today) {

        boolean isChanged() {
            return !before.memberships().equals(after.memberships())
                    || !before.legacy().equals(after.legacy());
        }
    }

    /** What a caller requires of the standing that is to be changed. */
    @FunctionalInterface
    interface Precondition {
        void check(Found asStored);
    }

    private final Standings standings;
    private final Transitions transitions;
    private final Assessor assessor;
    private final Clock clock;
    private final Lifecycle lifecycle;
    private final Purchases purchases;

    Memberships(Standings standings, Transitions transitions, Assessor assessor, Program program, Clock clock) {
        this.standings = standings;
        this.transitions = transitions;
        this.assessor = assessor;
        this.clock = clock;
        this.lifecycle = new Lifecycle(program);
        this.purchases = new Purchases(program, lifecycle);
    }

    /** The standing on a day. Asking for today takes the steps that happen by themselves. */
    Found find(String partnerId, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Standing stored = standings.find(partnerId);
        if (day.equals(today)) {
            return assess(stored, today);
        }
        // Whether there is such a partner, only scoring-service can tell.
        List<Stale> stale = stored.equals(Standing.none(partnerId))
                ? assessor.ask(stored, today).stale()
                : List.of();
        return new Found(stored, day, today, stale);
    }

    /** Takes the steps that happen by themselves, and writes nothing where there are none. */
    Found assess(String partnerId) {
        return assess(standings.find(partnerId), LocalDate.now(clock));
    }

    private Found assess(Standing stored, LocalDate today) {
        Assessor.Answer answer = assessor.ask(stored, today);
        BiConsumer<Connection, Case> steps = (connection, partner) -> answer.fresh()
                .ifPresentOrElse(fresh -> lifecycle.assess(partner, fresh), () -> lifecycle.settle(partner));
        Case trial = new Case(stored, transitions.states(stored.partnerId()), today, clock.instant());
        steps.accept(null, trial);
        Standing standing = trial.isChanged()
                ? decide(stored.partnerId(), today, asStored -> {}, steps).after()
                : stored;
        return new Found(standing, today, today, answer.stale());
    }

    Done enrol(String partnerId, Area area, Optional<LocalDate> asked, Precondition precondition) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = asked.orElse(today);
        Standing stored = standings.find(partnerId);
        Case seen = new Case(stored, Map.of(), today, clock.instant());
        if (Purchases.enrolled(seen, area, on).isPresent()) {
            return new Done(stored, stored, today);
        }
        Purchases.requireToday(seen, on);
        Assessed assessed = assessor.require(stored, today);
        return decide(
                partnerId, today, precondition, (connection, partner) -> purchases.enrol(partner, area, on, assessed));
    }

    Done renew(String partnerId, Precondition precondition) {
        LocalDate today = LocalDate.now(clock);
        Standing stored = standings.find(partnerId);
        if (Purchases.isRenewed(new Case(stored, Map.of(), today, clock.instant()))) {
            return new Done(stored, stored, today);
        }
        Assessed assessed = assessor.require(stored, today);
        return decide(partnerId, today, precondition, (connection, partner) -> purchases.renew(partner, assessed));
    }

    /** Rests on what is stored alone: no score decides about it. */
    Done refund(String partnerId, Precondition precondition) {
        LocalDate today = LocalDate.now(clock);
        return decide(partnerId, today, precondition, (connection, partner) -> {
            LocalDate purchasedOn = purchases.refundable(partner);
            if (isUsedSince(connection, partnerId, purchasedOn)) {
                throw Refusal.rejected(
                        "BENEFITS_USED",
                        "Benefits were used since the purchase of " + purchasedOn + ": it cannot be given back.",
                        Map.of("purchasedOn", purchasedOn));
            }
            purchases.refund(partner);
        });
    }

    Done record(String partnerId, Legacy legacy, Precondition precondition) {
        LocalDate today = LocalDate.now(clock);
        Standing stored = standings.find(partnerId);
        if (stored.legacy().equals(Optional.of(legacy))) {
            return new Done(stored, stored, today);
        }
        Assessed assessed = assessor.require(stored, today);
        return decide(partnerId, today, precondition, (connection, partner) -> {
            purchases.record(partner, legacy);
            lifecycle.assess(partner, assessed);
        });
    }

    private Done decide(
            String partnerId, LocalDate today, Precondition precondition, BiConsumer<Connection, Case> decision) {
        AtomicReference<Standing> locked = new AtomicReference<>();
        Standing after = standings.change(partnerId, (connection, before) -> {
            locked.set(before);
            precondition.check(new Found(before, today, today, List.of()));
            Case partner = new Case(before, transitions.states(connection, partnerId), today, clock.instant());
            decision.accept(connection, partner);
            return partner.change();
        });
        return new Done(locked.get(), after, today);
    }

    private static boolean isUsedSince(Connection connection, String partnerId, LocalDate day) {
        try {
            return !Sql.query(connection, USED, row -> true, partnerId, day).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
