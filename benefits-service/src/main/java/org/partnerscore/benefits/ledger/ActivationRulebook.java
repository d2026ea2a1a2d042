package org.partnerscore.benefits.ledger;

import java.time.LocalDate;

/** The activation rules of all benefits; whoever knows the catalogue implements it. */
public interface ActivationRulebook {

    /** The rules of a benefit on a day; {@link ActivationRules#COUNT} where the catalogue says nothing. */
    ActivationRules rules(String benefit, LocalDate day);
}
