package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers whether partners may use benefits: one round trip however many are asked about, one computation for each partner. */
@Singleton
class Checks {

    /** A question. */
    record Pair(String partnerId, String benefit) {}

    private final Holdings holdings;
    private final Entitlements entitlements;

    Checks(Holdings holdings, Entitlements entitlements) {
        this.holdings = holdings;
        this.entitlements = entitlements;
    }

    /** In the order asked. */
    List<Check> check(List<Pair> pairs, LocalDate day) {
        Set<String> partners = pairs.stream().map(Pair::partnerId).collect(Collectors.toSet());
        Map<String, Holding> found = holdings.find(partners);
        Map<String, Map<String, Entitlement>> computed = new HashMap<>();
        found.forEach((partner, holding) -> computed.put(partner, byBenefit(holding, day)));
        return pairs.stream()
                .map(pair -> check(
                        pair.benefit(),
                        found.getOrDefault(pair.partnerId(), Holding.none(pair.partnerId())),
                        computed.getOrDefault(pair.partnerId(), Map.of()),
                        day))
                .toList();
    }

    /** What there is of one benefit; an entitlement that is held comes before one that enrolling would give. */
    Optional<Entitlement> find(Holding holding, String benefit, LocalDate day) {
        return entitlements.of(holding, day).stream()
                .filter(entitlement -> entitlement.benefit().code().equals(benefit))
                .findFirst();
    }

    private Check check(String benefit, Holding holding, Map<String, Entitlement> byBenefit, LocalDate day) {
        BigDecimal used = holding.used(benefit, day);
        Entitlement entitlement = byBenefit.get(benefit);
        if (entitlement != null) {
            return Check.of(entitlement, used);
        }
        return Check.no(
                entitlements.knows(benefit, holding.standing(), day)
                        ? Check.Reason.NOT_ENTITLED
                        : Check.Reason.BENEFIT_UNKNOWN,
                used);
    }

    private Map<String, Entitlement> byBenefit(Holding holding, LocalDate day) {
        return entitlements.of(holding, day).stream()
                .collect(Collectors.toMap(
                        entitlement -> entitlement.benefit().code(),
                        entitlement -> entitlement,
                        (held, other) -> held));
    }
}
