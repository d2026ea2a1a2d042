package org.partnerscore.benchmarks.scale;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How large a program is.
 *
 * @param rows usage rows of all months together; as many in each month
 */
public record Scale(int partners, int tenants, long rows, int months, long seed) {

    /** The design load of one machine. */
    public static final Scale DESIGN = new Scale(10_000, 200_000, 50_000_000, 25, 5);

    /** Scores are asked for on this day, whatever today is: by the first edition of every area, and the same files on every day. */
    public static final LocalDate AS_OF = LocalDate.of(2023, 10, 15);

    /** The last month before that day's month. */
    public static final YearMonth MEASUREMENT_MONTH = YearMonth.of(2023, 9);

    /** A tenant has so many products at most: the groups of products are no longer. */
    private static final int PRODUCTS_AT_MOST = 15;

    private static final int SPREAD = 5;

    public Scale withPartners(int number) {
        return new Scale(number, tenants, rows, months, seed);
    }

    public Scale withTenants(int number) {
        return new Scale(partners, number, rows, months, seed);
    }

    public Scale withRows(long number) {
        return new Scale(partners, tenants, number, months, seed);
    }

    public Scale withSeed(long number) {
        return new Scale(partners, tenants, rows, months, number);
    }

    /** Refuses what cannot be written; parts of a size may be given one after the other before that. */
    public Scale checked() {
        if (partners < 2 || tenants < partners || months < 14 || rows % months != 0) {
            throw new IllegalArgumentException(
                    "two partners, a tenant for each, fourteen months and as many rows in each of them, at least");
        }
        long perTenant = (rows / months + tenants - 1) / tenants;
        if (perTenant < 1 || perTenant > PRODUCTS_AT_MOST) {
            throw new IllegalArgumentException("from 1 to 15 rows per tenant and month, not " + perTenant);
        }
        return this;
    }

    /** The same program, so many times smaller. */
    public Scale dividedBy(int divisor) {
        return new Scale(partners / divisor, tenants / divisor, rows / divisor / months * months, months, seed)
                .checked();
    }

    YearMonth month(int index) {
        return MEASUREMENT_MONTH.minusMonths(months - 1L - index);
    }

    /** How many rows the tenant has in each month: about as many as the others, and all of them together exactly what is asked for. */
    int products(int tenant, Dice dice) {
        long monthly = rows / months;
        int even = (int) (monthly * (tenant + 1L) / tenants - monthly * tenant / tenants);
        int twin = tenant ^ 2;
        if (twin >= tenants) {
            return even;
        }
        int room = Math.min(SPREAD, (int) Math.min(monthly / tenants - 1, PRODUCTS_AT_MOST - monthly / tenants - 1));
        int more = room <= 0 ? 0 : dice.roll(Dice.About.PRODUCTS, tenant & ~2, room + 1);
        return (tenant & 2) == 0 ? even + more : even - more;
    }
}
