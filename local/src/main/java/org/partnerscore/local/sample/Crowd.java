package org.partnerscore.local.sample;

import java.util.ArrayList;
import java.util.List;

/** The partners without a story: thriving and declining ones, large and small, drawn from the seed. */
final class Crowd {

    private static final int FIRST_ID = 1001;
    private static final int LEAST_CUSTOMERS = 5;

    private Crowd() {}

    /** So many partners, with so many customers between them. */
    static void gather(Script script, int partners, int customers) {
        List<CrowdPartner> crowd = new ArrayList<>();
        List<CrowdPartner> lots = new ArrayList<>();
        for (int number = 0; number < partners; number++) {
            CrowdPartner partner = CrowdPartner.appear(script, FIRST_ID + number);
            crowd.add(partner);
            for (int lot = script.between(1, 6); lot > 0; lot--) {
                lots.add(partner);
            }
        }
        for (int number = 0; number < customers; number++) {
            CrowdPartner partner = number < partners * LEAST_CUSTOMERS
                    ? crowd.get(number % partners)
                    : Names.pick(script.random, lots);
            CustomerScript customer = partner.win(script);
            if (script.chance(8)) {
                // Two partners at one customer: one claims, another resells.
                customer.servedBy(
                        Names.pick(script.random, crowd).seller(script), "CSP_TIER_2", script.between(-20, -1));
            }
        }
    }
}
