package org.partnerscore.local.sample;

import java.util.Random;

/** How many seats a tenant pays for: more than 300, or more than 10 and at most 300 (the bands of Modern Work). */
enum Size {
    ENTERPRISE(320, 2_400),
    SMB(20, 290);

    private final int least;
    private final int most;

    Size(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int seats(Random random) {
        // Squared, so that small customers are more common than large ones.
        long draw = random.nextInt(1_000);
        return least + (int) (draw * draw * (most - least) / 1_000_000);
    }
}
