package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One partner's use of one benefit on a day, and what may be done with it. Always 0 <= used <= activated, and neither grows beyond what
 * is granted. Where the grant shrank below what is in use, nothing is taken away; nothing more can be had.
 */
class Account {

    private static final Comparator<Unit> OLDEST_FIRST =
            Comparator.comparing(Unit::assignedOn).thenComparing(Unit::number);

    private final ActivationRules rules;
    private final Granted granted;
    private final LocalDate day;
    private final List<Unit> units;
    private final List<Entry> written = new ArrayList<>();
    private BigDecimal activated;
    private BigDecimal used;
    private Optional<LocalDate> yearFrom;
    private int alert;
    private long entries;

    /** @param units what anybody has, and what is free but not for everybody */
    Account(ActivationRules rules, Granted granted, LocalDate day, Balance balance, List<Unit> units) {
        this.rules = rules;
        this.granted = granted;
        this.day = day;
        this.units = new ArrayList<>(units);
        this.activated = balance.activated();
        this.used = balance.used();
        this.yearFrom = balance.yearFrom();
        this.alert = balance.alert();
        this.entries = balance.entries();
        turnYear();
    }

    /** Takes a part of what is granted into use; with a key where the form asks for one. */
    void activate(BigDecimal quantity, Optional<String> key) {
        Refusals.requireInForce(granted, day);
        Refusals.requirePlaces(quantity, rules);
        Refusals.requireKey(key, rules);
        Refusals.requireWithin(granted.boundOn(day), activated, quantity);
        activated = activated.add(quantity);
        write(EntryKind.ACTIVATION, quantity, Optional.empty(), key, Optional.empty());
    }

    /** Another key for one that was used by mistake: once, and not long after. */
    void replace(String key, BigDecimal quantity, KeyUse former) {
        Refusals.requireInForce(granted, day);
        Refusals.requireReplaceable(former, quantity, rules, day);
        write(EntryKind.REPLACEMENT, quantity, Optional.empty(), Optional.of(key), Optional.of(former.key()));
    }

    /**
     * Gives to a holder: first what the holder had before, then what nobody had yet, then what others gave back long enough ago, at last
     * what is not activated yet.
     */
    void assign(BigDecimal quantity, String holder) {
        Refusals.requireInForce(granted, day);
        Refusals.requirePlaces(quantity, rules);
        Refusals.requireSingle(rules, units, holder);
        Refusals.requireWithin(granted.boundOn(day), used, quantity);
        BigDecimal untouched = activated.subtract(used).subtract(sum(Unit::isFree));
        BigDecimal missing = quantity;
        missing =
                missing.subtract(hand(missing, holder, unit -> unit.lastHolder().equals(holder)));
        BigDecimal fresh = missing.min(untouched);
        missing = missing.subtract(fresh);
        missing = missing.subtract(hand(missing, holder, unit -> unit.isReassignableOn(day, rules)));
        BigDecimal more = activatable(missing);
        missing = missing.subtract(more);
        if (missing.signum() > 0) {
            throw Refusals.nothingLeft(rules, quantity.subtract(missing), units);
        }
        if (more.signum() > 0) {
            activated = activated.add(more);
            write(EntryKind.ACTIVATION, more, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (fresh.add(more).signum() > 0) {
            units.add(new Unit(nextUnit(), fresh.add(more), Optional.of(holder), holder, day, 0));
        }
        used = used.add(quantity);
        write(EntryKind.ASSIGNMENT, quantity, Optional.of(holder), Optional.empty(), Optional.empty());
    }

    /** Takes back from a holder, also after the grant has ended. */
    void giveBack(BigDecimal quantity, String holder) {
        Refusals.requireHeld(sum(unit -> unit.isHeldBy(holder)), quantity);
        split(quantity, unit -> unit.isHeldBy(holder)).forEach(unit -> {
            if (rules.limitReassignment()) {
                units.add(unit.returned());
            }
        });
        used = used.subtract(quantity);
        write(EntryKind.RETURN, quantity, Optional.of(holder), Optional.empty(), Optional.empty());
    }

    /** Notes a threshold that was reached, or is no longer reached, with what was done. */
    void watch(Thresholds thresholds) {
        int now = thresholds.reached(used, granted.boundOn(day));
        if (now != alert) {
            int threshold = Math.max(now, alert);
            EntryKind kind = now > alert ? EntryKind.ALERT : EntryKind.RECOVERY;
            alert = now;
            write(kind, used, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(threshold));
        }
    }

    Balance balance() {
        return new Balance(activated, used, yearFrom, alert, entries);
    }

    Granted granted() {
        return granted;
    }

    LocalDate day() {
        return day;
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /** What was done since the account was opened. */
    List<Entry> written() {
        return List.copyOf(written);
    }

    /** How much of a quantity can be activated by assigning it. */
    private BigDecimal activatable(BigDecimal quantity) {
        if (rules.form() == Form.KEY) {
            return BigDecimal.ZERO;
        }
        return granted.boundOn(day)
                .map(bound -> bound.subtract(activated).max(BigDecimal.ZERO).min(quantity))
                .orElse(quantity);
    }

    private void turnYear() {
        if (!rules.yearly()) {
            yearFrom = Optional.empty();
            return;
        }
        boolean later = yearFrom.isPresent()
                && granted.yearFrom().filter(yearFrom.get()::isBefore).isPresent();
        if (later && activated.signum() > 0) {
            BigDecimal before = used;
            activated = BigDecimal.ZERO;
            used = BigDecimal.ZERO;
            units.clear();
            write(EntryKind.RENEWAL, before, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (later || yearFrom.isEmpty()) {
            yearFrom = granted.yearFrom();
        }
    }

    private BigDecimal hand(BigDecimal quantity, String holder, Predicate<Unit> which) {
        List<Unit> found = split(quantity, unit -> unit.isFree() && which.test(unit));
        found.forEach(unit -> units.add(unit.assignedTo(holder, day)));
        return found.stream().map(Unit::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes out units of at most this quantity, the oldest first; a unit that is larger than what is still missing is cut. */
    private List<Unit> split(BigDecimal quantity, Predicate<Unit> which) {
        List<Unit> taken = new ArrayList<>();
        BigDecimal missing = quantity;
        for (Unit unit : units.stream().filter(which).sorted(OLDEST_FIRST).toList()) {
            BigDecimal share = unit.quantity().min(missing);
            if (share.signum() > 0) {
                BigDecimal rest = unit.quantity().subtract(share);
                units.remove(unit);
                if (rest.signum() > 0) {
                    units.add(unit.part(unit.number(), rest));
                }
                taken.add(rest.signum() > 0 ? unit.part(nextUnit(taken), share) : unit);
                missing = missing.subtract(share);
            }
        }
        return taken;
    }

    private long nextUnit() {
        return nextUnit(List.of());
    }

    private long nextUnit(List<Unit> apart) {
        return Stream.concat(units.stream(), apart.stream())
                        .mapToLong(Unit::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    private BigDecimal sum(Predicate<Unit> which) {
        return units.stream().filter(which).map(Unit::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void write(
            EntryKind kind,
            BigDecimal quantity,
            Optional<String> holder,
            Optional<String> key,
            Optional<String> replaces) {
        write(kind, quantity, holder, key, replaces, Optional.empty());
    }

    private void write(
            EntryKind kind,
            BigDecimal quantity,
            Optional<String> holder,
            Optional<String> key,
            Optional<String> replaces,
            Optional<Integer> threshold) {
        entries++;
        written.add(new Entry(entries, kind, quantity, holder, key, replaces, threshold, day, activated, used));
    }
}
