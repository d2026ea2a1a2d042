package org.partnerscore.benchmarks.scale;

/** Numbers drawn by asking a question about something: the same question has the same answer, in whatever order it is asked. */
record Dice(long seed) {

    /** What is asked. */
    enum About {
        PARTNER_FOCUS,
        PARTNER_STRENGTH,
        PARTNER_LOCATIONS,
        COUNTRY,
        SEGMENT,
        TENANT_ID,
        TENANT_ID_TOO,
        OWNER,
        OTHER,
        OTHER_SERVES,
        AT_LOCATION,
        KIND,
        PRODUCTS,
        FIRST_PRODUCT,
        SWITCH,
        SEATS,
        ACTIVE,
        GROWTH,
        REVENUE,
        SPECIAL,
        SEAT_TYPE,
        AZURE_TYPE,
        COURSE,
        DAY,
        PEOPLE,
        LINK,
        CODES,
        CERTIFICATE,
        NOISE
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** 64 random bits. */
    long bits(About about, long number) {
        long z = seed + GOLDEN * (about.ordinal() + 1) + number * 0xd1342543de82ef95L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z = (z ^ z >>> 31) + GOLDEN;
        z = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
        return z ^ z >>> 29;
    }

    /** From 0 to below the bound. */
    int roll(About about, long number, int bound) {
        return (int) ((bits(about, number) >>> 33) * bound >>> 31);
    }

    boolean chance(About about, long number, int percent) {
        return roll(about, number, 100) < percent;
    }
}
