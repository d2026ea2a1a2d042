package org.partnerscore.benefits.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.problem.Refusal;

class AccountTest {

    private static final LocalDate DAY = LocalDate.parse("2023-02-01");
    private static final LocalDate END = LocalDate.parse("2024-03-03");

    private Balance balance = Balance.NONE;
    private List<Unit> units = List.of();
    private Granted granted = Granted.counted(BigDecimal.valueOf(10), DAY, Optional.of(END), Optional.of(DAY));

    private interface Step {
        void take(Account account);
    }

    private List<Entry> on(LocalDate day, ActivationRules rules, Step step) {
        Account account = new Account(rules, granted, day, balance, units);
        step.take(account);
        balance = account.balance();
        units = account.units();
        return account.written();
    }

    private Refusal refused(LocalDate day, ActivationRules rules, String code, Step step) {
        Refusal refusal = assertThrows(Refusal.class, () -> on(day, rules, step));
        assertEquals(code, refusal.code());
        return refusal;
    }

    private static BigDecimal n(int number) {
        return BigDecimal.valueOf(number);
    }

    @Test
    void aSeatGoesToAnotherHolderAfterNinetyDays() {
        granted = Granted.counted(n(1), DAY, Optional.of(END), Optional.of(DAY));
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(1), "ada"));
        on(DAY.plusDays(10), ActivationRules.SEAT, account -> account.giveBack(n(1), "ada"));
        Refusal refusal = refused(
                DAY.plusDays(89),
                ActivationRules.SEAT,
                "REASSIGNMENT_TOO_EARLY",
                account -> account.assign(n(1), "bob"));
        assertEquals(DAY.plusDays(90), refusal.members().get("possibleOn"));
        on(DAY.plusDays(90), ActivationRules.SEAT, account -> account.assign(n(1), "bob"));
        assertEquals(n(1), balance.used());
        assertEquals(n(1), balance.activated());
    }

    @Test
    void theFormerHolderGetsTheSeatBackAtOnce() {
        granted = Granted.counted(n(1), DAY, Optional.of(END), Optional.of(DAY));
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(1), "ada"));
        on(DAY, ActivationRules.SEAT, account -> account.giveBack(n(1), "ada"));
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(1), "ada"));
        assertEquals(0, units.get(0).reassignments());
    }

    @Test
    void aSeatThatNobodyHadIsTakenBeforeOneThatMustWait() {
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(9), "ada"));
        on(DAY, ActivationRules.SEAT, account -> account.giveBack(n(9), "ada"));
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(1), "bob"));
        refused(DAY, ActivationRules.SEAT, "REASSIGNMENT_TOO_EARLY", account -> account.assign(n(1), "eve"));
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(4), "ada"));
        assertEquals(n(5), balance.used());
        assertEquals(n(10), balance.activated());
    }

    @Test
    void aMonthlyCreditIsReassignedFiveTimes() {
        granted = Granted.counted(n(100), DAY, Optional.of(END), Optional.of(DAY));
        IntStream.rangeClosed(0, 5).forEach(i -> {
            on(DAY, ActivationRules.MONTHLY_CREDIT, account -> account.assign(n(100), "user-" + i));
            on(DAY, ActivationRules.MONTHLY_CREDIT, account -> account.giveBack(n(100), "user-" + i));
        });
        refused(
                DAY,
                ActivationRules.MONTHLY_CREDIT,
                "REASSIGNMENTS_EXHAUSTED",
                account -> account.assign(n(100), "user-6"));
        on(DAY, ActivationRules.MONTHLY_CREDIT, account -> account.assign(n(100), "user-5"));
    }

    @Test
    void aBulkCreditStaysWithItsUserUntilTheRenewal() {
        granted = Granted.counted(n(4500), DAY, Optional.of(END), Optional.of(DAY));
        on(DAY, ActivationRules.BULK_CREDIT, account -> account.assign(n(4500), "ada"));
        on(DAY, ActivationRules.BULK_CREDIT, account -> account.giveBack(n(4500), "ada"));
        refused(
                DAY.plusMonths(11),
                ActivationRules.BULK_CREDIT,
                "REASSIGNMENTS_EXHAUSTED",
                account -> account.assign(n(4500), "bob"));
        granted = Granted.counted(n(4500), DAY, Optional.of(END.plusYears(1)), Optional.of(DAY.plusYears(1)));
        List<Entry> written =
                on(DAY.plusYears(1), ActivationRules.BULK_CREDIT, account -> account.assign(n(4500), "bob"));
        assertEquals(
                List.of(EntryKind.RENEWAL, EntryKind.ACTIVATION, EntryKind.ASSIGNMENT),
                written.stream().map(Entry::kind).toList());
    }

    @Test
    void aUserHasOneActiveCredit() {
        granted = Granted.counted(n(200), DAY, Optional.of(END), Optional.of(DAY));
        on(DAY, ActivationRules.MONTHLY_CREDIT, account -> account.assign(n(100), "ada"));
        refused(DAY, ActivationRules.MONTHLY_CREDIT, "HOLDER_HAS_ONE", account -> account.assign(n(100), "ada"));
        on(DAY, ActivationRules.MONTHLY_CREDIT, account -> account.assign(n(100), "bob"));
    }

    @Test
    void keysComeFirstAndSeatsAfterThem() {
        refused(DAY, ActivationRules.KEY, "NOT_ACTIVATED", account -> account.assign(n(1), "ada"));
        refused(DAY, ActivationRules.KEY, "KEY_REQUIRED", account -> account.activate(n(5), Optional.empty()));
        refused(DAY, ActivationRules.SEAT, "KEY_NOT_EXPECTED", account -> account.activate(n(5), Optional.of("k")));
        on(DAY, ActivationRules.KEY, account -> account.activate(n(5), Optional.of("k")));
        on(DAY, ActivationRules.KEY, account -> account.assign(n(5), "ada"));
        Refusal refusal = refused(
                DAY, ActivationRules.KEY, "BENEFIT_EXHAUSTED", account -> account.activate(n(6), Optional.of("l")));
        assertEquals(n(5), refusal.members().get("remaining"));
    }

    @Test
    void aKeyIsReplacedOnceWithinThirtyDaysForTheSameQuantity() {
        KeyUse old = new KeyUse("old", n(5), DAY, false, false);
        on(DAY.plusDays(30), ActivationRules.KEY, account -> account.replace("new", n(5), old));
        assertEquals(n(0), balance.activated());
        refused(
                DAY.plusDays(31),
                ActivationRules.KEY,
                "REPLACEMENT_TOO_LATE",
                account -> account.replace("new", n(5), old));
        refused(DAY, ActivationRules.KEY, "KEY_CANNOT_BE_SPLIT", account -> account.replace("new", n(4), old));
        KeyUse replaced = new KeyUse("old", n(5), DAY, false, true);
        refused(DAY, ActivationRules.KEY, "KEY_REPLACED_BEFORE", account -> account.replace("third", n(5), replaced));
        KeyUse replacement = new KeyUse("new", n(5), DAY, true, false);
        refused(
                DAY,
                ActivationRules.KEY,
                "KEY_REPLACED_BEFORE",
                account -> account.replace("third", n(5), replacement));
    }

    @Test
    void nothingIsHadBeforeTheFirstDayOrFromTheEndOn() {
        refused(
                DAY.minusDays(1),
                ActivationRules.COUNT,
                "ENTITLEMENT_NOT_STARTED",
                account -> account.assign(n(1), "a"));
        on(END.minusDays(1), ActivationRules.COUNT, account -> account.assign(n(1), "a"));
        refused(END, ActivationRules.COUNT, "ENTITLEMENT_ENDED", account -> account.assign(n(1), "a"));
        on(END, ActivationRules.COUNT, account -> account.giveBack(n(1), "a"));
        granted = Granted.never();
        refused(DAY, ActivationRules.COUNT, "ENTITLEMENT_UNKNOWN", account -> account.assign(n(1), "a"));
    }

    @Test
    void aGrantThatShrankTakesNothingAwayAndGivesNothingMore() {
        on(DAY, ActivationRules.SEAT, account -> account.assign(n(8), "ada"));
        granted = Granted.counted(n(5), DAY, Optional.of(END), Optional.of(DAY));
        Refusal refusal =
                refused(DAY, ActivationRules.SEAT, "BENEFIT_EXHAUSTED", account -> account.assign(n(1), "bob"));
        assertEquals(BigDecimal.ZERO, refusal.members().get("remaining"));
        BalanceView view =
                BalanceView.of(granted, DAY, balance.activated(), balance.used(), new Thresholds(List.of(80, 100)));
        assertEquals(n(3), view.overdrawn());
        assertEquals(n(0), view.remaining());
        assertEquals(100, view.alert().threshold());
    }

    @Test
    void aQuantityThatIsNotPublishedHasNoUpperBound() {
        granted = Granted.unpublished(DAY, Optional.of(END), Optional.of(DAY));
        on(DAY, ActivationRules.COUNT, account -> account.assign(n(100_000), "ada"));
        assertEquals(n(100_000), balance.activated());
    }

    @Test
    void quantitiesAreAsFineAsTheBenefitIsCounted() {
        refused(
                DAY,
                ActivationRules.SEAT,
                "QUANTITY_TOO_FINE",
                account -> account.assign(new BigDecimal("0.5"), "ada"));
        on(DAY, ActivationRules.SEAT, account -> account.assign(new BigDecimal("1.00"), "ada"));
    }

    @Test
    void thresholdsAreNotedWhenReachedAndWhenNoLonger() {
        Thresholds thresholds = new Thresholds(List.of(100, 80));
        List<Entry> written = on(DAY, ActivationRules.COUNT, account -> {
            account.assign(n(7), "ada");
            account.watch(thresholds);
            account.assign(n(1), "ada");
            account.watch(thresholds);
            account.assign(n(2), "ada");
            account.watch(thresholds);
            account.giveBack(n(1), "ada");
            account.watch(thresholds);
            account.giveBack(n(9), "ada");
            account.watch(thresholds);
        });
        assertEquals(
                List.of("alert 80", "alert 100", "recovery 100", "recovery 80"),
                written.stream()
                        .filter(entry -> entry.threshold().isPresent())
                        .map(entry ->
                                entry.kind().slug() + " " + entry.threshold().get())
                        .toList());
    }
}
