package org.partnerscore.benchmarks.scale;

/**
 * A partner as its number and the seed have it.
 *
 * @param strength from 0 to 99: how well it wins customers, makes them grow and trains its people
 */
record Partner(int number, boolean large, Kind focus, int strength, int locations) {

    /** One of so many has half of the customers of all of them together. */
    private static final int LARGE_ONE_OF = 200;

    /** The large ones differ: these are parts of what they have together. */
    private static final int[] PARTS = {1, 1, 2, 2, 4};

    static Partner of(int number, Dice dice) {
        boolean large = number % LARGE_ONE_OF == 0;
        return new Partner(
                number,
                large,
                Kind.values()[dice.roll(Dice.About.PARTNER_FOCUS, number, Kind.values().length)],
                dice.roll(Dice.About.PARTNER_STRENGTH, number, 100),
                dice.chance(Dice.About.PARTNER_LOCATIONS, number, large ? 80 : 6) ? 3 : 0);
    }

    /** The number of the partner that a tenant came to first. Every other tenant is a large partner's. */
    static int owner(int tenant, Scale scale, Dice dice) {
        int large = (scale.partners() + LARGE_ONE_OF - 1) / LARGE_ONE_OF;
        if (tenant % 2 == 1) {
            int parts = 0;
            for (int one = 0; one < large; one++) {
                parts += PARTS[one % PARTS.length];
            }
            int part = dice.roll(Dice.About.OWNER, tenant, parts);
            int one = 0;
            while (part >= PARTS[one % PARTS.length]) {
                part -= PARTS[one++ % PARTS.length];
            }
            return one * LARGE_ONE_OF;
        }
        // Squares of evenly drawn numbers are small ones more often: the first partners have several times what the
        // last have.
        long drawn = dice.roll(Dice.About.OWNER, tenant, 1 << 20);
        long squared = drawn * drawn >>> 20;
        return (int) ((3 * squared + drawn) / 4 * scale.partners() >>> 20);
    }

    String id() {
        return "p-%06d".formatted(number);
    }

    String location(int index) {
        return id() + "-" + (char) ('a' + index);
    }
}
