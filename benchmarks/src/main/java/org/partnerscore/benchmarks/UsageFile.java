package org.partnerscore.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Usage of many tenants, the same for the same numbers: written as the feed takes it and, row for row, as {@code \copy} takes it
 * (a month is a date there).
 */
record UsageFile(int tenants, YearMonth first, int months) {

    static final List<String> PRODUCTS = List.of(
            "exchange-online",
            "intune",
            "microsoft-365-apps",
            "sharepoint-online",
            "teams",
            "teams-meetings",
            "teams-phone-calling",
            "teams-platform",
            "viva",
            "yammer");

    static final String HEADER = "tenantId,product,month,paidAvailableUnits,monthlyActiveUsers";

    /** The same columns as the database names them. */
    static final String SQL_COLUMNS = "tenant_id, product, month, paid_available_units, monthly_active_users";

    /** So many million rows in 25 months. */
    static UsageFile ofMillions(int millions) {
        return new UsageFile(4_000 * millions, YearMonth.of(2021, 9), 25);
    }

    int rows() {
        return tenants * months * PRODUCTS.size();
    }

    static UUID tenant(int number) {
        return new UUID(mixed(number), mixed(~number) & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    /** The rows as a feed, month by month as they come from a biller. */
    void writeFeed(Path file) {
        write(file, HEADER + "\n", "");
    }

    /** The rows as typed columns for {@code \copy}. */
    void writeTyped(Path file) {
        write(file, "", "-01");
    }

    private void write(Path file, String header, String dayOfMonth) {
        SplittableRandom random = new SplittableRandom(42);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (int m = 0; m < months; m++) {
                String month = first.plusMonths(m) + dayOfMonth;
                for (int t = 0; t < tenants; t++) {
                    UUID tenant = tenant(t);
                    int seats = 11 + random.nextInt(1_000);
                    for (String product : PRODUCTS) {
                        out.write(tenant + "," + product + "," + month + "," + seats + "," + random.nextInt(seats + 1)
                                + "\n");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long mixed(long number) {
        return new SplittableRandom(number).nextLong();
    }
}
