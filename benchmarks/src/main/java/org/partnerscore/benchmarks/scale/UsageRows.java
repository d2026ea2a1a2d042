package org.partnerscore.benchmarks.scale;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.partnerscore.benchmarks.scale.Dice.About;

/** The usage of every tenant, month by month, as it comes from a biller. */
final class UsageRows {

    private static final String HEADER = "tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,"
            + "consumedRevenueUsd,revenueUsd,capacityUnits";
    private static final long PERMILLE = 1_000;

    private final Scale scale;
    private final Dice dice;
    private final int last;

    UsageRows(Scale scale, Dice dice) {
        this.scale = scale;
        this.dice = dice;
        this.last = scale.months() - 1;
    }

    void write(Path path) {
        try (CsvFile file = CsvFile.of(path, HEADER)) {
            for (int month = 0; month <= last; month++) {
                byte[] text = scale.month(month).toString().getBytes(StandardCharsets.US_ASCII);
                for (int number = 0; number < scale.tenants(); number++) {
                    write(Tenant.of(number, scale, dice), month, text, file);
                }
            }
        }
    }

    private void write(Tenant tenant, int month, byte[] text, CsvFile file) {
        int slot = 0;
        for (Group group : Group.values()) {
            int count = tenant.count(group);
            for (int i = 0; i < count; i++) {
                int position = position(tenant, group, i, count, month);
                file.uuid(tenant.id()).comma().bytes(group.product(position)).comma();
                file.bytes(text).comma();
                measures(tenant, group, slot++, month, file);
                file.endLine();
            }
        }
    }

    /** Now and then a customer changes one product for another: there are rows of the one up to then, and of the other from then on. */
    private int position(Tenant tenant, Group group, int i, int count, int month) {
        int position = tenant.first() + i;
        boolean switches = i == count - 1 && count < group.size() && dice.chance(About.SWITCH, tenant.number(), 8);
        return switches && month > dice.roll(About.SWITCH, ~tenant.number(), last) ? position + 1 : position;
    }

    private void measures(Tenant tenant, Group group, int slot, int month, CsvFile file) {
        long product = tenant.number() * 16L + slot;
        long row = product * 64 + month;
        switch (group.measured()) {
            case SEATS -> {
                long seats = seats(tenant, product, month);
                file.number(seats).comma();
                // Once in a while the users are not told.
                if (!dice.chance(About.SPECIAL, row, 1)) {
                    file.number(users(tenant, seats, row, month));
                }
                file.comma().comma().comma();
            }
            case CONSUMPTION ->
                file.comma()
                        .comma()
                        .cents(consumed(tenant, product, row, month))
                        .comma()
                        .comma();
            case REVENUE -> {
                long seats = seats(tenant, product, month) / 4;
                file.number(seats).comma().number(users(tenant, seats, row, month));
                file.comma().comma().cents(revenue(tenant, product, row, month)).comma();
                if (tenant.uses(Group.POWER) && group == Group.POWER) {
                    file.number(seats * 500);
                }
            }
        }
    }

    private long seats(Tenant tenant, long product, int month) {
        long share = 500 + dice.roll(About.SEATS, product, 501);
        return tenant.seats()
                        * share
                        * (PERMILLE * last + (long) tenant.growth() * month)
                        / (PERMILLE * PERMILLE * last)
                + 1;
    }

    private long users(Tenant tenant, long seats, long row, int month) {
        long active = tenant.active() + tenant.activeGrowth() * month / last + dice.roll(About.NOISE, row, 20) - 10;
        return seats * Math.max(0, Math.min(PERMILLE, active)) / PERMILLE;
    }

    private long consumed(Tenant tenant, long product, long row, int month) {
        if (tenant.flat()) {
            // Exactly the thousand USD of a customer, in one service.
            return product % 16 == 0 ? 100_000 : 0;
        }
        return dice.chance(About.SPECIAL, row, 2) ? 0 : revenue(tenant, product, row, month);
    }

    private long revenue(Tenant tenant, long product, long row, int month) {
        long share = 200 + dice.roll(About.REVENUE, product, 1_600);
        long grown = tenant.revenue()
                * share
                * (PERMILLE * last + 2L * tenant.growth() * month)
                / (PERMILLE * PERMILLE * last);
        return grown + grown * (dice.roll(About.NOISE, row, 100) - 50) / PERMILLE;
    }
}
