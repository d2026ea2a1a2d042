package org.partnerscore.common.security;

import static org.partnerscore.common.security.Permission.AUDIT_READ;
import static org.partnerscore.common.security.Permission.BENEFITS_ADMINISTER;
import static org.partnerscore.common.security.Permission.BENEFITS_READ;
import static org.partnerscore.common.security.Permission.BENEFITS_USE;
import static org.partnerscore.common.security.Permission.CATALOGUES_READ;
import static org.partnerscore.common.security.Permission.CHANGES_READ;
import static org.partnerscore.common.security.Permission.IMPORTS_READ;
import static org.partnerscore.common.security.Permission.PEOPLE_ERASE;
import static org.partnerscore.common.security.Permission.PEOPLE_READ;
import static org.partnerscore.common.security.Permission.RECORDS_IMPORT;
import static org.partnerscore.common.security.Permission.RECORDS_READ;
import static org.partnerscore.common.security.Permission.RECORDS_WRITE;
import static org.partnerscore.common.security.Permission.REQUESTS_UNCOUNTED;
import static org.partnerscore.common.security.Permission.RUNS_READ;
import static org.partnerscore.common.security.Permission.RUNS_START;
import static org.partnerscore.common.security.Permission.SCORES_READ;
import static org.partnerscore.common.security.Permission.USAGE_READ;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles of the program and what each may do. A caller with several may do what any of them may. */
public enum Role {
    /** Runs the program: everything but people's names and the audit log. */
    PROGRAM_ADMINISTRATOR(
            CATALOGUES_READ,
            RECORDS_READ,
            RECORDS_WRITE,
            RECORDS_IMPORT,
            IMPORTS_READ,
            USAGE_READ,
            SCORES_READ,
            RUNS_READ,
            RUNS_START,
            CHANGES_READ,
            BENEFITS_READ,
            BENEFITS_USE,
            BENEFITS_ADMINISTER,
            PEOPLE_ERASE),
    /** Looks at every partner and changes nothing. */
    PROGRAM_VIEWER(CATALOGUES_READ, RECORDS_READ, USAGE_READ, SCORES_READ, RUNS_READ, BENEFITS_READ),
    /** Looks after one partner's memberships and benefits. */
    PARTNER_ADMINISTRATOR(CATALOGUES_READ, RECORDS_READ, SCORES_READ, BENEFITS_READ, BENEFITS_USE),
    /** Looks at one partner. */
    PARTNER_VIEWER(CATALOGUES_READ, RECORDS_READ, SCORES_READ, BENEFITS_READ),
    /** Delivers records. */
    FEED(RECORDS_IMPORT, IMPORTS_READ),
    /** A service that acts for nobody: runs, refreshes, the daily assessment. */
    SERVICE(
            CATALOGUES_READ,
            RECORDS_READ,
            SCORES_READ,
            RUNS_READ,
            RUNS_START,
            CHANGES_READ,
            BENEFITS_READ,
            REQUESTS_UNCOUNTED),
    /** Besides another role: sees what people are called, and gives them what is stored of them. */
    PEOPLE_VIEWER(RECORDS_READ, PEOPLE_READ),
    /** Keeps the platform running. */
    OPERATOR(CATALOGUES_READ, IMPORTS_READ, RUNS_READ, RUNS_START, AUDIT_READ);

    private final String claim = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        this.permissions = EnumSet.of(first, more);
    }

    /** Such as {@code partner-viewer}. */
    public String claim() {
        return claim;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    /** Whether it is nothing without the partner it is held for. */
    public boolean ofOnePartner() {
        return this == PARTNER_ADMINISTRATOR || this == PARTNER_VIEWER;
    }

    static Optional<Role> named(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
