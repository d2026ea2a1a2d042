package org.partnerscore.benefits.ledger;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a test says about partners and benefits of its own; everything else is as it is. */
@ApplicationScoped
class Given {

    private final Map<String, Map<String, Granted>> grants = new ConcurrentHashMap<>();
    private final Map<String, ActivationRules> rules = new ConcurrentHashMap<>();

    void grant(String partnerId, String benefit, Granted granted) {
        grants.computeIfAbsent(partnerId, any -> new ConcurrentHashMap<>()).put(benefit, granted);
    }

    void grant(String partnerId, String benefit, int quantity, LocalDate from, LocalDate to) {
        grant(
                partnerId,
                benefit,
                Granted.counted(BigDecimal.valueOf(quantity), from, Optional.of(to), Optional.of(from)));
    }

    /** Holds for every partner: to be forgotten after the test. */
    void rules(String benefit, ActivationRules said) {
        rules.put(benefit, said);
    }

    void forgetRules() {
        rules.clear();
    }

    Optional<Map<String, Granted>> grants(String partnerId) {
        return Optional.ofNullable(grants.get(partnerId));
    }

    Optional<ActivationRules> rules(String benefit) {
        return Optional.ofNullable(rules.get(benefit));
    }

    @Decorator
    @Priority(1)
    static class GivenGrants implements Grants {

        @Inject
        @Any
        @Delegate
        Grants others;

        @Inject
        Given given;

        @Override
        public OfPartner of(Connection connection, String partnerId) throws SQLException {
            Optional<Map<String, Granted>> said = given.grants(partnerId);
            return said.isEmpty()
                    ? others.of(connection, partnerId)
                    : (benefit, day) -> said.get().getOrDefault(benefit, Granted.never());
        }
    }

    @Decorator
    @Priority(1)
    static class GivenRules implements ActivationRulebook {

        @Inject
        @Any
        @Delegate
        ActivationRulebook others;

        @Inject
        Given given;

        @Override
        public ActivationRules rules(String benefit, LocalDate day) {
            return given.rules(benefit).orElseGet(() -> others.rules(benefit, day));
        }
    }
}
