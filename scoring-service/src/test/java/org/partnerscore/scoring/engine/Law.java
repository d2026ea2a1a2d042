package org.partnerscore.scoring.engine;

import java.util.function.LongConsumer;

/** Tries a law on many seeds, the same in every run; what breaks it is named by its seed. */
public final class Law {

    private static final int SEEDS = 250;

    private Law() {}

    public static void holdsForEverySeed(LongConsumer law) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError("with seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
