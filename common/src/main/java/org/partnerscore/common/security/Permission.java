package org.partnerscore.common.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operation asks of its caller. The names are also the scopes to which a token may be narrowed. */
public enum Permission {
    /** Rulebooks, products, certifications, the benefits and specializations there are: the same for everybody. */
    CATALOGUES_READ,
    /** Partners, customers, associations, individuals without their names, certificates. */
    RECORDS_READ,
    /** One record at a time. */
    RECORDS_WRITE,
    /** Feeds, and what became of them. */
    RECORDS_IMPORT,
    /** What became of feeds. */
    IMPORTS_READ,
    /** Rows of usage. */
    USAGE_READ,
    /** Scores, explanations, designations, and the questions that services ask each other for them. */
    SCORES_READ,
    /** Program-wide runs and what they computed. */
    RUNS_READ,
    /** Start and cancel program-wide runs. */
    RUNS_START,
    /** The logs of whom writes touched. */
    CHANGES_READ,
    /** Memberships, specializations, entitlements, their use, badges. */
    BENEFITS_READ,
    /** What a partner does itself: enrol, renew, submit evidence, activate, assign, return. */
    BENEFITS_USE,
    /** What the program decides: reviews, exceptions, refunds, legacy memberships. */
    BENEFITS_ADMINISTER,
    /** Names and e-mail addresses of people. */
    PEOPLE_READ,
    /** Forget a person. */
    PEOPLE_ERASE,
    /** The audit log. */
    AUDIT_READ,
    /** Ask as often as it takes: nobody counts. */
    REQUESTS_UNCOUNTED;

    private final String scope = name().toLowerCase(Locale.ROOT).replace('_', ':');

    /** Such as {@code scores:read}. */
    @JsonValue
    public String scope() {
        return scope;
    }

    static Optional<Permission> named(String scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.scope.equals(scope))
                .findFirst();
    }
}
