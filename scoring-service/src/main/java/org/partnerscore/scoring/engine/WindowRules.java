package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/** On one of which days a partner must qualify: who is not enrolled, by asOf; who is, by the anniversary. */
public record WindowRules(NotEnrolled notEnrolled, Enrolled enrolled, Renewal renewal) {

    /** The window that ends with {@code asOf}. */
    public Days notEnrolled(LocalDate asOf) {
        return new Days(notEnrolled.first(asOf), asOf);
    }

    /** The window around an anniversary. */
    public Days enrolled(LocalDate anniversary) {
        return enrolled.around(anniversary, renewal);
    }

    /** With which day the window begins; {@code monthsBefore} is zero where that is asOf itself. */
    public record NotEnrolled(Begins begins, int monthsBefore) {

        /** How the first day is found. */
        public enum Begins {
            AS_OF,
            /** So many months earlier; the month's last day where it has no such day. */
            SAME_DAY,
            FIRST_OF_MONTH
        }

        LocalDate first(LocalDate asOf) {
            return switch (begins) {
                case AS_OF -> asOf;
                case SAME_DAY -> asOf.minusMonths(monthsBefore);
                case FIRST_OF_MONTH ->
                    YearMonth.from(asOf).minusMonths(monthsBefore).atDay(1);
            };
        }
    }

    /** The days that count for who is enrolled. */
    public sealed interface Enrolled permits LastDays, WholeMonths {

        Days around(LocalDate anniversary, Renewal renewal);
    }

    /** So many days of which the anniversary is the last. */
    public record LastDays(int days) implements Enrolled {

        @Override
        public Days around(LocalDate anniversary, Renewal renewal) {
            return new Days(anniversary.minusDays(days - 1L), anniversary);
        }
    }

    /** The anniversary's month and so many before it, and the renewal days where they count too. */
    public record WholeMonths(int monthsBefore, RenewalDays renewalDays) implements Enrolled {

        /** Whether the days of renewal lengthen the window. */
        public enum RenewalDays {
            INCLUDED,
            LEFT_OUT
        }

        @Override
        public Days around(LocalDate anniversary, Renewal renewal) {
            YearMonth month = YearMonth.from(anniversary);
            LocalDate last = month.atEndOfMonth();
            LocalDate lastRenewal = renewal.days(anniversary).to();
            return new Days(
                    month.minusMonths(monthsBefore).atDay(1),
                    renewalDays == RenewalDays.INCLUDED && lastRenewal.isAfter(last) ? lastRenewal : last);
        }
    }

    /** The days on which an enrolment is renewed. */
    public record Renewal(int days, When when) {

        /** Where they lie. */
        public enum When {
            AFTER_THE_ANNIVERSARY,
            UNTIL_THE_ANNIVERSARY
        }

        Days days(LocalDate anniversary) {
            return switch (when) {
                case AFTER_THE_ANNIVERSARY -> new Days(anniversary.plusDays(1), anniversary.plusDays(days));
                case UNTIL_THE_ANNIVERSARY -> new Days(anniversary.minusDays(days - 1L), anniversary);
            };
        }
    }
}
