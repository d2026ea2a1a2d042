package org.partnerscore.common.changes;

import java.util.Set;
import java.util.TreeSet;

/** Whom one transaction touches: keys, or everybody where they are too many to be worth telling apart. */
public final class Touched {

    private final String feed;
    private final int most;
    private final Set<String> keys = new TreeSet<>();
    private boolean everybody;

    /** @param most keys that are told apart */
    public Touched(String feed, int most) {
        this.feed = feed;
        this.most = most;
    }

    public void add(String key) {
        if (!everybody && keys.add(key) && keys.size() > most) {
            everybody = true;
            keys.clear();
        }
    }

    /** Whether no further key makes a difference. */
    public boolean isEverybody() {
        return everybody;
    }

    /** How many keys are worth adding. */
    public int worthAdding() {
        return everybody ? 0 : most - keys.size() + 1;
    }

    boolean isNobody() {
        return !everybody && keys.isEmpty();
    }

    String feed() {
        return feed;
    }

    String[] keys() {
        return keys.toArray(String[]::new);
    }
}
