package org.partnerscore.local.sample;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The use of one product at one tenant: constant seats, and monthly active users that are exact in the named months.
 *
 * <p>Between two named months the users follow a straight line with a small wobble, which keeps the charts honest and
 * the scores of the named months computable by hand. Before the first and after the last named month there is no row.
 */
record Course(UUID tenant, String product, int seats, NavigableMap<Integer, Integer> users) {

    private static final int WOBBLE_PERCENT = 3;

    Course {
        users = Collections.unmodifiableNavigableMap(new TreeMap<>(users));
        if (users.isEmpty() || users.values().stream().anyMatch(named -> named < 0 || named > seats)) {
            throw new IllegalArgumentException("users of " + product + " must lie within its " + seats + " seats");
        }
    }

    boolean hasRow(int offset) {
        return offset >= users.firstKey() && offset <= users.lastKey();
    }

    int usersAt(int offset) {
        Map.Entry<Integer, Integer> before = users.floorEntry(offset);
        if (before.getKey() == offset) {
            return before.getValue();
        }
        Map.Entry<Integer, Integer> after = users.higherEntry(offset);
        int step = (after.getValue() - before.getValue())
                * (offset - before.getKey())
                / (after.getKey() - before.getKey());
        return Math.max(0, Math.min(seats, before.getValue() + step + wobble(offset)));
    }

    private int wobble(int offset) {
        int reach = seats * WOBBLE_PERCENT / 100;
        return Math.floorMod((tenant.hashCode() ^ product.hashCode()) * 31 + offset * 7919, 2 * reach + 1) - reach;
    }
}
