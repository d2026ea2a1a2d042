package org.partnerscore.scoring.engine;

import java.util.Locale;

/** The part of the score that a metric belongs to. */
public enum Category {
    PERFORMANCE,
    SKILLING,
    CUSTOMER_SUCCESS;

    /** As the API and the rule files write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
