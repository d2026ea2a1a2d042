package org.partnerscore.benefits.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.common.problem.Refusal;

class SubscriptionTest {

    @ParameterizedTest(name = "{0} active seats and a key of {1}: {2} months more")
    @CsvSource({"100, 25, 3", "100, 100, 12", "5, 10, 24", "1, 3, 36", "7, 10, 17.142857"})
    void aKeyExtendsByItsShareOfTheActiveSeats(BigDecimal active, BigDecimal key, BigDecimal months) {
        Subscription then = new Subscription(active, new BigDecimal("2")).extendedBy(key, 36);
        assertEquals(0, months.add(new BigDecimal("2")).compareTo(then.monthsLeft()), then.toString());
        assertEquals(active, then.seats());
    }

    @Test
    void aKeyOfMoreThanThreeTimesTheActiveSeatsIsRefused() {
        Subscription five = new Subscription(BigDecimal.valueOf(5), BigDecimal.ZERO);
        assertEquals(
                0,
                BigDecimal.valueOf(36)
                        .compareTo(five.extendedBy(BigDecimal.valueOf(15), 36).monthsLeft()));
        Refusal refusal = assertThrows(Refusal.class, () -> five.extendedBy(BigDecimal.valueOf(16), 36));
        assertEquals("EXTENSION_TOO_LONG", refusal.code());
    }

    @ParameterizedTest(name = "{0} users for {1} months and {2} new ones: {3} months")
    @CsvSource({"10, 6, 10, 9", "100, 0, 100, 6", "25, 12, 75, 12", "1, 1, 2, 8.333333"})
    void addedUsersAndThoseBeforeEndTogether(BigDecimal initial, BigDecimal left, BigDecimal added, BigDecimal months) {
        Subscription then = new Subscription(initial, left).with(added);
        assertEquals(0, months.compareTo(then.monthsLeft()), then.toString());
        assertEquals(initial.add(added), then.seats());
    }
}
