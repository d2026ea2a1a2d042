package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.common.problem.Refusal;

/** What must hold before anything is done with a benefit, and how it is refused if it does not. */
final class Refusals {

    private static final String REMAINING = "remaining";

    private Refusals() {}

    static void requireInForce(Granted granted, LocalDate day) {
        if (granted.state() == Granted.State.NEVER) {
            throw neverGranted();
        }
        if (granted.isAfter(day)) {
            LocalDate from = granted.from().orElseThrow();
            throw Refusal.rejected(
                    "ENTITLEMENT_NOT_STARTED", "This benefit begins on " + from + ".", Map.of("from", from));
        }
        if (granted.isBefore(day)) {
            LocalDate to = granted.to().orElseThrow();
            throw Refusal.rejected("ENTITLEMENT_ENDED", "This benefit ended on " + to + ".", Map.of("to", to));
        }
    }

    static Refusal neverGranted() {
        return Refusal.notFound("ENTITLEMENT_UNKNOWN", "The partner was never entitled to this benefit.");
    }

    static void requirePlaces(BigDecimal quantity, ActivationRules rules) {
        if (quantity.stripTrailingZeros().scale() > rules.decimals()) {
            throw Refusal.rejected(
                    "QUANTITY_TOO_FINE",
                    rules.decimals() == 0
                            ? "This benefit is counted in whole numbers."
                            : "This benefit is counted with at most " + rules.decimals() + " decimals.");
        }
    }

    static void requireKey(Optional<String> key, ActivationRules rules) {
        if (key.isPresent() != (rules.form() == Form.KEY)) {
            throw rules.form() == Form.KEY
                    ? Refusal.rejected("KEY_REQUIRED", "This benefit is activated with a key.")
                    : Refusal.rejected("KEY_NOT_EXPECTED", "This benefit is activated without a key.");
        }
    }

    static void requireWithin(Optional<BigDecimal> bound, BigDecimal taken, BigDecimal quantity) {
        if (bound.filter(most -> taken.add(quantity).compareTo(most) > 0).isPresent()) {
            BigDecimal remaining = bound.get().subtract(taken).max(BigDecimal.ZERO);
            throw Refusal.conflict(
                    "BENEFIT_EXHAUSTED",
                    "Only " + remaining.toPlainString() + " of " + bound.get().toPlainString() + " are left.",
                    Map.of(REMAINING, remaining, "granted", bound.get()));
        }
    }

    static void requireSingle(ActivationRules rules, List<Unit> units, String holder) {
        if (rules.onePerHolder() && units.stream().anyMatch(unit -> unit.isHeldBy(holder))) {
            throw Refusal.conflict("HOLDER_HAS_ONE", "The holder has one already, and may have only one at a time.");
        }
    }

    static void requireHeld(BigDecimal held, BigDecimal quantity) {
        if (quantity.compareTo(held) > 0) {
            throw Refusal.conflict(
                    "NOT_HELD", "The holder has " + held.toPlainString() + " of this.", Map.of("held", held));
        }
    }

    static void requireReplaceable(KeyUse former, BigDecimal quantity, ActivationRules rules, LocalDate day) {
        if (former.replaced() || former.replacement()) {
            throw Refusal.conflict("KEY_REPLACED_BEFORE", "A key is replaced once.");
        }
        LocalDate last = former.usedOn().plusDays(rules.replacementWithinDays().orElse(-1));
        if (day.isAfter(last)) {
            throw Refusal.rejected(
                    "REPLACEMENT_TOO_LATE", "The key could be replaced until " + last + ".", Map.of("until", last));
        }
        if (quantity.compareTo(former.quantity()) != 0) {
            throw Refusal.rejected(
                    "KEY_CANNOT_BE_SPLIT",
                    "The key was for " + former.quantity().toPlainString() + "; so is the one in its place.");
        }
    }

    /** The grant would allow more than can be handed out now. */
    static Refusal nothingLeft(ActivationRules rules, BigDecimal available, List<Unit> units) {
        Map<String, Object> members = new HashMap<>(Map.of(REMAINING, available));
        List<Unit> free = units.stream().filter(Unit::isFree).toList();
        if (free.isEmpty()) {
            return Refusal.conflict("NOT_ACTIVATED", "More must be activated first.", members);
        }
        Optional<LocalDate> possibleOn = free.stream()
                .flatMap(unit -> unit.reassignableFrom(rules).stream())
                .min(Comparator.naturalOrder());
        if (possibleOn.isEmpty()) {
            return Refusal.rejected(
                    "REASSIGNMENTS_EXHAUSTED", "What was returned may not go to another holder any more.", members);
        }
        members.put("possibleOn", possibleOn.get());
        return Refusal.rejected(
                "REASSIGNMENT_TOO_EARLY",
                "What was returned may go to another holder from " + possibleOn.get() + " on.",
                members);
    }
}
