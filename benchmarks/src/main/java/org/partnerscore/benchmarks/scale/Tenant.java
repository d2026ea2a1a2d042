package org.partnerscore.benchmarks.scale;

import java.util.Map;
import org.partnerscore.benchmarks.scale.Dice.About;

/**
 * A customer as its number and the seed have it.
 *
 * @param first where in the circle of a group its products begin
 * @param seats of the first month
 * @param active permille of the seats that are used in the first month
 * @param revenue cents of one product in the first month
 * @param growth permille by which seats and revenue grow until the last month
 * @param activeGrowth permille of the seats that come to be used until the last month
 * @param flat consumes the same round sum every month
 */
record Tenant(
        int number,
        byte[] id,
        Partner owner,
        Map<Group, Integer> products,
        int first,
        long seats,
        int active,
        long revenue,
        int growth,
        int activeGrowth,
        boolean flat) {

    static Tenant of(int number, Scale scale, Dice dice) {
        Partner owner = Partner.of(Partner.owner(number, scale, dice), dice);
        int strength = owner.strength();
        return new Tenant(
                number,
                id(number, dice),
                owner,
                kind(number, owner, dice).split(scale.products(number, dice)),
                dice.roll(About.FIRST_PRODUCT, number, 60),
                seats(number, dice),
                200 + dice.roll(About.ACTIVE, number, 350),
                (300L << dice.roll(About.REVENUE, number, 11)) + dice.roll(About.SPECIAL, number, 300),
                (strength - 35) * 5 + dice.roll(About.GROWTH, number, 240) - 100,
                (strength - 45) * 2 + dice.roll(About.KIND, ~number, 200) - 80,
                dice.chance(About.SPECIAL, ~number, 2));
    }

    static byte[] id(int number, Dice dice) {
        long most = dice.bits(About.TENANT_ID, number) & ~0xf000L | 0x4000L;
        long least = dice.bits(About.TENANT_ID_TOO, number) & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return CsvFile.uuid(most, least);
    }

    private static Kind kind(int number, Partner owner, Dice dice) {
        int drawn = dice.roll(About.KIND, number, 100);
        return drawn < 60 ? owner.focus() : Kind.values()[drawn % Kind.values().length];
    }

    /** Very small, small, large, and some that cross the limit of 300. */
    private static long seats(int number, Dice dice) {
        int drawn = dice.roll(About.SEATS, number, 100);
        int within = dice.roll(About.SEATS, ~number, 1_000);
        if (drawn < 8) {
            return 2 + within / 100;
        }
        if (drawn < 55) {
            return 15 + within / 5;
        }
        return drawn < 65 ? 280 + within / 40 : 320 + within;
    }

    int count(Group group) {
        return products.getOrDefault(group, 0);
    }

    boolean uses(Group group) {
        return count(group) > 0;
    }
}
