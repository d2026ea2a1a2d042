package org.partnerscore.scoring.engine;

import java.util.Locale;

/** The sentences of the explanation; their wording stands in the template file under {@link #key()}. */
public enum Sentence {
    AREA,
    AREA_MONTH_NOT_LOADED,
    TRACK_QUALIFIED_AT_LEAST,
    TRACK_NOT_QUALIFIED_AT_LEAST,
    TRACK_QUALIFIED_ABOVE,
    TRACK_NOT_QUALIFIED_ABOVE,
    METRIC,
    METRIC_PEOPLE,
    OPTION,
    OPTION_ABOVE_TARGET,
    OPTION_BELOW_ZERO,
    CUSTOMER_ADDED,
    CUSTOMER_LOST,
    CUSTOMER_KEPT,
    CUSTOMER_NOT_COUNTED,
    CUSTOMER_COUNTS,
    CUSTOMER_COUNTS_BY_GRACE,
    CUSTOMER_OUT_OF_BAND,
    CUSTOMER_NOT_ASSOCIATED,
    TENANT_ELIGIBLE,
    TENANT_ELIGIBLE_BY_GRACE,
    TENANT_OUT_OF_BAND,
    GROWTH_SINCE_LAST_YEAR,
    GROWTH_SINCE_ASSOCIATION,
    GROWTH_LOST,
    DEPLOYMENT_SINCE_LAST_YEAR,
    DEPLOYMENT_SINCE_ASSOCIATION,
    DEPLOYMENT_LOST,
    DEPLOYED,
    NOT_DEPLOYED,
    PERSON_COUNTS,
    PERSON_NOT_HELD,
    PERSON_NOT_LISTED,
    PERSON_RETIRED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
