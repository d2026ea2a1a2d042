package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.partnerscore.benefits.catalogue.Activation;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.ledger.ActivationRulebook;
import org.partnerscore.benefits.ledger.ActivationRules;
import org.partnerscore.benefits.ledger.Form;

/** The catalogue's rules of activation, as the ledger applies them. */
@Singleton
class ActivationRulesOfCatalogue implements ActivationRulebook {

    private final Catalogue catalogue;

    ActivationRulesOfCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ActivationRules rules(String benefit, LocalDate day) {
        return catalogue
                .activation(benefit, day)
                .map(ActivationRulesOfCatalogue::rules)
                .orElse(ActivationRules.COUNT);
    }

    /** The ledger knows no months: what is for a month is counted through the year like what is for a year. */
    private static ActivationRules rules(Activation activation) {
        return new ActivationRules(
                Form.valueOf(activation.form().name()),
                activation.reassignableAfterDays(),
                activation.reassignments(),
                activation.onePerHolder(),
                activation.replaceableWithinDays(),
                activation.extensionMonths(),
                activation.validMonths(),
                activation.period() != Activation.Period.NONE,
                activation.decimals());
    }
}
