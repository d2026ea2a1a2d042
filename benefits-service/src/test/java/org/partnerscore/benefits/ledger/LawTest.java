package org.partnerscore.benefits.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerscore.common.problem.Refusal;

/** What holds whatever is asked, in whatever order, on whatever days. */
class LawTest {

    private static final LocalDate DAY = LocalDate.parse("2023-02-01");
    private static final Thresholds THRESHOLDS = new Thresholds(List.of(80, 100));

    enum Rules {
        COUNT(ActivationRules.COUNT),
        SEAT(ActivationRules.SEAT),
        KEY(ActivationRules.KEY),
        MONTHLY_CREDIT(ActivationRules.MONTHLY_CREDIT),
        BULK_CREDIT(ActivationRules.BULK_CREDIT);

        private final ActivationRules rules;

        Rules(ActivationRules rules) {
            this.rules = rules;
        }
    }

    @ParameterizedTest
    @EnumSource
    void useIsNeverBelowZeroOrBeyondWhatIsGrantedAndFollowsFromTheEntries(Rules rules) {
        int entries = 0;
        for (int seed = 0; seed < 200; seed++) {
            entries += story(rules.rules, new Random(seed), "seed " + seed);
        }
        assertTrue(entries > 4_000, "a law about nothing: " + entries);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHadBeyondAGrantThatShrinksAndNothingIsTakenAwayByIt(Rules rules) {
        int overdrawn = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Balance balance = Balance.NONE;
            List<Unit> units = List.of();
            for (int step = 0; step < 120; step++) {
                BigDecimal most = BigDecimal.valueOf(random.nextInt(20));
                Granted granted = Granted.counted(most, DAY, Optional.empty(), Optional.of(DAY));
                Account account = new Account(rules.rules, granted, DAY.plusDays(step), balance, units);
                try {
                    anything(account, random, step);
                } catch (Refusal refused) {
                    continue;
                }
                Balance before = balance;
                balance = account.balance();
                units = account.units();
                String message = "seed " + seed + ", step " + step;
                assertTrue(balance.used().signum() >= 0, message);
                assertTrue(balance.used().compareTo(balance.activated()) <= 0, message);
                assertTrue(balance.used().compareTo(before.used().max(most)) <= 0, message);
                assertTrue(balance.activated().compareTo(before.activated().max(most)) <= 0, message);
                overdrawn += balance.used().compareTo(most) > 0 ? 1 : 0;
            }
        }
        assertTrue(overdrawn > 100, "a law about nothing: " + overdrawn);
    }

    private static int story(ActivationRules rules, Random random, String seed) {
        BigDecimal most = BigDecimal.valueOf(1 + random.nextInt(30));
        Balance balance = Balance.NONE;
        List<Unit> units = List.of();
        List<Entry> all = new ArrayList<>();
        LocalDate day = DAY;
        for (int step = 0; step < 120; step++) {
            day = day.plusDays(random.nextInt(12));
            LocalDate year = DAY.plusYears(DAY.until(day).getYears());
            Granted granted = Granted.counted(most, DAY, Optional.empty(), Optional.of(year));
            Account account = new Account(rules, granted, day, balance, units);
            try {
                anything(account, random, step);
                account.watch(THRESHOLDS);
            } catch (Refusal refused) {
                continue;
            }
            balance = account.balance();
            units = account.units();
            all.addAll(account.written());
            assertTrue(balance.used().signum() >= 0, seed);
            assertTrue(balance.used().compareTo(balance.activated()) <= 0, seed);
            assertTrue(balance.activated().compareTo(most) <= 0, seed);
            assertEquals(0, balance.used().compareTo(held(units)), seed);
            assertEquals(
                    units.size(), units.stream().map(Unit::number).distinct().count(), seed);
            assertReplays(all, balance, seed);
        }
        return all.size();
    }

    private static void anything(Account account, Random random, int step) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(6));
        String holder = "user-" + random.nextInt(5);
        switch (random.nextInt(5)) {
            case 0 -> account.activate(quantity, Optional.of("key-" + step));
            case 1 -> account.activate(quantity, Optional.empty());
            case 2 -> account.giveBack(quantity, holder);
            default -> account.assign(quantity, holder);
        }
    }

    private static BigDecimal held(List<Unit> units) {
        return units.stream()
                .filter(unit -> !unit.isFree())
                .map(Unit::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The entries alone lead to the balance, each to what it says itself. */
    static void assertReplays(List<Entry> entries, Balance balance, String message) {
        BigDecimal activated = BigDecimal.ZERO;
        BigDecimal used = BigDecimal.ZERO;
        int alert = 0;
        long sequence = 0;
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case ACTIVATION -> activated = activated.add(entry.quantity());
                case ASSIGNMENT -> used = used.add(entry.quantity());
                case RETURN -> used = used.subtract(entry.quantity());
                case RENEWAL -> {
                    assertEquals(0, used.compareTo(entry.quantity()), message);
                    activated = BigDecimal.ZERO;
                    used = BigDecimal.ZERO;
                }
                case ALERT -> alert = entry.threshold().orElseThrow();
                case RECOVERY -> alert = entry.threshold().orElseThrow() == 100 ? Math.min(alert, 80) : 0;
                case REPLACEMENT -> {}
            }
            sequence++;
            assertEquals(sequence, entry.sequence(), message);
            assertEquals(0, activated.compareTo(entry.activated()), message);
            assertEquals(0, used.compareTo(entry.used()), message);
        }
        assertEquals(0, activated.compareTo(balance.activated()), message);
        assertEquals(0, used.compareTo(balance.used()), message);
        assertEquals(sequence, balance.entries(), message);
        assertTrue(alert >= balance.alert(), message);
    }
}
