package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What partners may use: what the program grants, and in its place what is granted by exception. */
@Singleton
class Allotments {

    private final Grants grants;
    private final Overrides overrides;

    Allotments(Grants grants, Overrides overrides) {
        this.grants = grants;
        this.overrides = overrides;
    }

    Granted on(Connection connection, String partnerId, String benefit, LocalDate day) throws SQLException {
        Granted granted = grants.of(connection, partnerId).on(benefit, day);
        return with(overrides.of(connection, partnerId, benefit), granted, day);
    }

    /** @param overrides oldest first */
    static Granted with(List<GrantOverride> overrides, Granted granted, LocalDate day) {
        return overrides.stream()
                .filter(override -> !override.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(override -> override.isInForceOn(day) || granted.state() == Granted.State.NEVER)
                .map(override -> override.applyTo(granted))
                .orElse(granted);
    }
}
