package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partnerscore.benefits.ledger.Granted;
import org.partnerscore.benefits.ledger.Grants;
import org.partnerscore.benefits.standing.Standing;

/** What partners are entitled to, as the ledger asks for it. */
@Singleton
class GrantsOfStanding implements Grants {

    private final Holdings holdings;
    private final Entitlements entitlements;

    GrantsOfStanding(Holdings holdings, Entitlements entitlements) {
        this.holdings = holdings;
        this.entitlements = entitlements;
    }

    @Override
    public OfPartner of(Connection connection, String partnerId) throws SQLException {
        Holding holding = holdings.find(connection, partnerId);
        return (benefit, day) -> granted(holding, benefit, day);
    }

    private Granted granted(Holding holding, String benefit, LocalDate day) {
        Optional<LocalDate> yearFrom = holding.standing().yearFrom(day);
        return held(holding.standing(), benefit, day)
                .or(() -> nearest(holding.standing(), benefit, day))
                .map(entitlement -> granted(entitlement, yearFrom))
                .orElseGet(Granted::never);
    }

    private Optional<Entitlement> held(Standing standing, String benefit, LocalDate day) {
        return entitlements.on(standing, day).stream()
                .filter(one -> one.benefit().code().equals(benefit))
                .filter(Entitlement::isInForce)
                .findFirst();
    }

    /** The one that ended last before the day, else the first one to begin after it: it can change on the days of its terms alone. */
    private Optional<Entitlement> nearest(Standing standing, String benefit, LocalDate day) {
        TreeSet<LocalDate> days = new TreeSet<>();
        standing.memberships().stream()
                .flatMap(membership -> membership.designations().stream())
                .forEach(term -> {
                    days.add(term.benefitsFrom());
                    days.add(term.endsOn().minusDays(1));
                });
        standing.specializations().forEach(term -> {
            term.earnedOn().ifPresent(days::add);
            term.endsOn().ifPresent(end -> days.add(end.minusDays(1)));
        });
        return Stream.concat(days.headSet(day, false).descendingSet().stream(), days.tailSet(day, false).stream())
                .flatMap(each -> held(standing, benefit, each).stream())
                .findFirst();
    }

    private static Granted granted(Entitlement entitlement, Optional<LocalDate> yearFrom) {
        LocalDate from = entitlement.from().orElseThrow();
        if (entitlement.unpublished()) {
            return Granted.unpublished(from, entitlement.to(), yearFrom);
        }
        return entitlement
                .quantity()
                .map(quantity -> Granted.counted(BigDecimal.valueOf(quantity), from, entitlement.to(), yearFrom))
                .orElseGet(() -> Granted.unlimited(from, entitlement.to(), yearFrom));
    }
}
