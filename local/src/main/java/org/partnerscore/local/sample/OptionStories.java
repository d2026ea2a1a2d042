package org.partnerscore.local.sample;

import static org.partnerscore.local.sample.Products.APPS;
import static org.partnerscore.local.sample.Products.EXCHANGE;
import static org.partnerscore.local.sample.Products.INTUNE;
import static org.partnerscore.local.sample.Products.TEAMS;

/** Partners whose score hangs on the track, on the option or on what a union of association types counts once. */
final class OptionStories {

    private OptionStories() {}

    static void tell(Script script) {
        betterOffInSmb(script);
        claimedTwice(script);
        optionsApart(script);
    }

    /** Enterprise 4 + 5 + 7.5 + 6 + 5 = 27.5, SMB 16 + 10 + 15 + 15 + 20 = 76. */
    private static void betterOffInSmb(Script script) {
        PartnerScript partner =
                script.partner("better-in-smb", "Marrowfen Office IT", "GB").staff(2, 1);
        partner.customer(Size.ENTERPRISE).served("CPOR", -5, TEAMS).uses(TEAMS, 400, -27, 40, -5, 100, 0, 300);
        for (int number = 0; number < 8; number++) {
            CustomerScript customer =
                    partner.customer(Size.SMB).served("CSP_TIER_1", -5).uses(EXCHANGE, 120, -27, 11, -5, 20, 0, 100);
            if (number % 3 == 0) {
                // Both tiers are one option: the customer counts once.
                customer.served("CSP_TIER_2", -4);
            }
        }
        for (int number = 0; number < 6; number++) {
            partner.customer(Size.SMB).served("CSP_TIER_1", -24).uses(TEAMS, 200, -27, 90, -12, 100, 0, 160);
        }
        Stories.quietCustomers(script, partner, 9);
    }

    /** CPOR+DPOR gives 2,400 users and 6 deployments, not what both types would sum to: 16 + 7.5 + 15 + 18 + 15 = 71.5. */
    private static void claimedTwice(Script script) {
        PartnerScript partner =
                script.partner("claimed-twice", "Ferngrade Systems", "US").staff(3, 2);
        // The union counts from the older association: 400 users more, CPOR alone only 200.
        partner.customer("Sollindra Insurance", Size.ENTERPRISE)
                .served("DPOR", -9)
                .served("CPOR", -4, TEAMS)
                .uses(TEAMS, 1_000, -27, 50, -9, 100, -4, 300, 0, 500);
        partner.customer("Jorevik Legal", Size.ENTERPRISE)
                .served("DPOR", -8)
                .served("CPOR", -8, EXCHANGE)
                .uses(EXCHANGE, 600, -27, 100, -8, 300, 0, 500);
        partner.customer(Size.ENTERPRISE).served("DPOR", -24).uses(TEAMS, 2_000, -27, 500, -12, 600, 0, 1_200);
        partner.customer(Size.ENTERPRISE).served("DPOR", -24).uses(EXCHANGE, 2_000, -27, 500, -12, 600, 0, 1_200);
        partner.customer(Size.ENTERPRISE).served("DPOR", -24).uses(INTUNE, 1_500, -27, 400, -12, 500, 0, 800);
        for (int number = 0; number < 2; number++) {
            partner.customer(Size.ENTERPRISE).served("DPOR", -6).uses(APPS, 500, -27, 50, -6, 150, 0, 300);
        }
        Stories.quietCustomers(script, partner, 12);
    }

    /** SMB: users by CPOR, 300 of 500, deployments by CSP, 6 of 10: 14 + 10 + 15 + 18 + 15 = 72. */
    private static void optionsApart(Script script) {
        PartnerScript partner =
                script.partner("options-apart", "Sundavik Office IT", "SE").staff(2, 1);
        partner.customer(Size.SMB).served("CPOR", -24, TEAMS).uses(TEAMS, 280, -27, 115, -12, 120, 0, 220);
        partner.customer(Size.SMB).served("CPOR", -24, EXCHANGE).uses(EXCHANGE, 280, -27, 115, -12, 120, 0, 220);
        partner.customer(Size.SMB).served("CPOR", -24, TEAMS).uses(TEAMS, 250, -27, 60, -12, 80, 0, 180);
        partner.customer(Size.SMB).served("CPOR", -3, APPS).uses(APPS, 100, -27, 50, -3, 60, 0, 60);
        for (int number = 0; number < 6; number++) {
            partner.customer(Size.SMB).served("CSP_TIER_2", -5).uses(EXCHANGE, 150, -27, 15, -5, 30, 0, 110);
        }
        for (int number = 0; number < 4; number++) {
            partner.customer(Size.SMB).served("CSP_TIER_1", -24).uses(TEAMS, 200, -27, 90, -12, 100, 0, 180);
        }
        Stories.quietCustomers(script, partner, 9);
    }
}
