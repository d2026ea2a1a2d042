package org.partnerscore.scoring.engine;

import java.time.YearMonth;
import java.util.Optional;

/** Usage that the computation read and nobody delivered. */
public record Gap(Code code, Optional<String> tenantId, Optional<String> product, YearMonth month) {

    /** Why something is missing. */
    public enum Code {
        /** No usage row of anybody exists for the measurement month. */
        MONTH_NOT_LOADED,
        /** The pair has a row in another of the months that end with the measurement month, but none here. */
        USAGE_MISSING
    }
}
