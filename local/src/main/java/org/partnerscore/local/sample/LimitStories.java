package org.partnerscore.local.sample;

import static org.partnerscore.local.sample.Products.APPS;
import static org.partnerscore.local.sample.Products.EXCHANGE;
import static org.partnerscore.local.sample.Products.INTUNE;
import static org.partnerscore.local.sample.Products.SHAREPOINT;
import static org.partnerscore.local.sample.Products.TEAMS;

import java.util.List;

/** Partners at the limits of qualification. */
final class LimitStories {

    private LimitStories() {}

    static void tell(Script script) {
        exactlySeventy(script);
        eightyFiveAndAZero(script);
        expiredCertificate(script);
        newcomer(script);
    }

    /** 3 of 5 customers 12, people 10 + 15, 600 of 1,000 users 18, 3 of 5 deployments 15: 70. */
    private static void exactlySeventy(Script script) {
        PartnerScript partner =
                script.partner("exactly-seventy", "Halvenport Cloud", "NL").staff(4, 2);
        partner.customer("Ormandel Printing", Size.ENTERPRISE)
                .served("CPOR", -24, TEAMS)
                .uses(TEAMS, 800, -27, 300, -12, 400, 0, 500);
        partner.customer("Vessinger Clinics", Size.ENTERPRISE)
                .served("CPOR", -20, EXCHANGE)
                .uses(EXCHANGE, 500, -27, 60, -12, 100, 0, 400);
        partner.customer("Trondelin Rail", Size.ENTERPRISE)
                .served("CPOR", -6, INTUNE)
                .uses(INTUNE, 400, -27, 20, -6, 100, 0, 200);
        // 200 of 500 seats is exactly 40 percent: deployed.
        partner.customer("Ashgarde Textiles", Size.ENTERPRISE)
                .served("CPOR", -4, SHAREPOINT)
                .uses(SHAREPOINT, 500, -27, 30, -4, 100, 0, 200);
        partner.customer("Pellorain Foods", Size.ENTERPRISE)
                .served("CPOR", -3, APPS)
                .uses(APPS, 350, -27, 40, -3, 50, 0, 50);
        Stories.quietCustomers(script, partner, 14);
    }

    /** Everything at its maximum, 20 + 10 + 30 + 25, and nobody with an advanced certificate: 85, not qualified. */
    private static void eightyFiveAndAZero(Script script) {
        PartnerScript partner = script.partner("eighty-five-and-zero", "Ondermark Digital", "DE")
                .staff(4, 0);
        for (String product : List.of(TEAMS, EXCHANGE, INTUNE, SHAREPOINT, APPS, TEAMS)) {
            partner.customer(Size.ENTERPRISE).served("CPOR", -5, product).uses(product, 600, -27, 40, -5, 100, 0, 350);
        }
        Stories.quietCustomers(script, partner, 16);
    }

    /** 16 + 10 + 7.5 + 21 + 15 = 69.5, shown as 70 and not qualified; 77 with the certificate that ran out. */
    private static void expiredCertificate(Script script) {
        PartnerScript partner = script.partner("expired-certificate", "Kestrelholm Consulting", "SE")
                .staff(4, 1);
        partner.person("Ilse Varnhagel").holdsUntil(PartnerScript.ADVANCED, script.timeline.day(0, 1));
        for (int number = 0; number < 3; number++) {
            partner.customer(Size.ENTERPRISE).served("CPOR", -8, TEAMS).uses(TEAMS, 500, -27, 40, -8, 100, 0, 250);
        }
        partner.customer(Size.ENTERPRISE).served("CPOR", -8, EXCHANGE).uses(EXCHANGE, 500, -8, 300, 0, 350);
        partner.customer(Size.ENTERPRISE).served("CPOR", -24, TEAMS).uses(TEAMS, 1_000, -27, 500, -12, 600, 0, 800);
        Stories.quietCustomers(script, partner, 12);
    }

    /** People and no customers: 25 in both tracks, and a tie goes to Enterprise. */
    private static void newcomer(Script script) {
        script.partner("newcomer", "Newbrook Workplace", "IE").staff(4, 2);
    }
}
