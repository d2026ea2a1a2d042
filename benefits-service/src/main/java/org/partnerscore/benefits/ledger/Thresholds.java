package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Percentages of a grant whose use is worth a notice, ascending. */
record Thresholds(List<Integer> percentages) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Thresholds {
        percentages = percentages.stream().sorted().toList();
        if (percentages.stream().anyMatch(percentage -> percentage < 1 || percentage > 100)) {
            throw new IllegalArgumentException("A threshold is a percentage from 1 to 100: " + percentages);
        }
    }

    /** The highest percentage that is reached, 0 for none. Whatever is in use of nothing has reached them all. */
    int reached(BigDecimal used, Optional<BigDecimal> granted) {
        if (granted.isEmpty() || used.signum() == 0) {
            return 0;
        }
        return percentages.stream()
                .filter(percentage ->
                        used.multiply(HUNDRED).compareTo(granted.get().multiply(BigDecimal.valueOf(percentage))) >= 0)
                .reduce(0, Math::max);
    }
}
