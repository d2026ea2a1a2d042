package org.partnerscore.benefits.ledger;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Knows no rules of any benefit. */
@DefaultBean
@Singleton
class PlainRules implements ActivationRulebook {

    @Override
    public ActivationRules rules(String benefit, LocalDate day) {
        return ActivationRules.COUNT;
    }
}
