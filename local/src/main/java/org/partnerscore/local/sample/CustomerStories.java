package org.partnerscore.local.sample;

import static org.partnerscore.local.sample.Products.EXCHANGE;
import static org.partnerscore.local.sample.Products.INTUNE;
import static org.partnerscore.local.sample.Products.MEETINGS;
import static org.partnerscore.local.sample.Products.SHAREPOINT;
import static org.partnerscore.local.sample.Products.TEAMS;

/** Partners that win, lose or are late for a customer. */
final class CustomerStories {

    private CustomerStories() {}

    static void tell(Script script) {
        bigCustomerChangesHands(script);
        claimsLate(script);
        shrinks(script);
    }

    /**
     * lost-customer loses what the customer used a year ago, 800 users and 2 deployments: 8 + 10 + 15 + 12 + 15 = 60.
     * gained-customer gains the customer and what it grows from then on, 20 users: 16 + 10 + 7.5 + 9.6 + 15 = 58.1.
     */
    private static void bigCustomerChangesHands(Script script) {
        PartnerScript loser =
                script.partner("lost-customer", "Tarnmoor Systems", "DE").staff(4, 2);
        PartnerScript winner =
                script.partner("gained-customer", "Pellworn Managed IT", "DE").staff(4, 1);
        loser.customer("Grauwerk Robotics", Size.ENTERPRISE)
                .servedUntil("CPOR", -25, -2, TEAMS, EXCHANGE)
                .servedBy(winner, "CPOR", -2, TEAMS, EXCHANGE)
                .uses(TEAMS, 1_200, -27, 450, -12, 500, -2, 550, 0, 560)
                .uses(EXCHANGE, 700, -27, 290, -12, 300, -2, 310, 0, 320);
        for (int number = 0; number < 3; number++) {
            loser.customer(Size.ENTERPRISE).served("CPOR", -7, TEAMS).uses(TEAMS, 900, -27, 50, -7, 200, 0, 500);
            winner.customer(Size.ENTERPRISE)
                    .served("CPOR", -4, SHAREPOINT)
                    .uses(SHAREPOINT, 400, -27, 30, -4, 100, 0, 200);
        }
        loser.customer(Size.ENTERPRISE).served("CPOR", -22, MEETINGS).uses(MEETINGS, 1_000, -27, 200, -12, 300, 0, 500);
        loser.customer(Size.ENTERPRISE).served("CPOR", -22, INTUNE).uses(INTUNE, 400, -27, 60, -12, 100, 0, 200);
        Stories.quietCustomers(script, loser, 14);
        Stories.quietCustomers(script, winner, 10);
    }

    /** Of 1,250 users' growth at one customer the claim of month -2 earns 50: 8 + 10 + 15 + 9 + 10 = 52. */
    private static void claimsLate(Script script) {
        PartnerScript partner =
                script.partner("late-claim", "Lindgarde Workplace", "PL").staff(4, 2);
        partner.customer("Bravenna Shipping", Size.ENTERPRISE)
                .served("CPOR", -2, TEAMS)
                .uses(TEAMS, 2_000, -27, 150, -12, 200, -3, 1_390, -2, 1_400, 0, 1_450);
        partner.customer(Size.ENTERPRISE).served("CPOR", -9, EXCHANGE).uses(EXCHANGE, 500, -27, 80, -9, 100, 0, 250);
        partner.customer(Size.ENTERPRISE).served("CPOR", -24, INTUNE).uses(INTUNE, 800, -27, 200, -12, 300, 0, 400);
        Stories.quietCustomers(script, partner, 12);
    }

    /** One customer fewer, 390 users fewer, 2 deployments fewer, nobody certified: values below zero give 0. */
    private static void shrinks(Script script) {
        PartnerScript partner = script.partner("shrinking", "Thistlemere Networks", "GB");
        partner.customer("Oldecott Media", Size.ENTERPRISE)
                .servedUntil("CPOR", -26, -4, TEAMS)
                .uses(TEAMS, 800, -27, 380, -12, 350, 0, 300);
        partner.customer("Farrowdine Hotels", Size.ENTERPRISE)
                .served("CPOR", -26, INTUNE)
                .uses(INTUNE, 1_000, -27, 500, -12, 420, 0, 380);
        Stories.quietCustomers(script, partner, 7);
    }
}
