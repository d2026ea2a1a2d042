package org.partnerscore.local.sample;

import static org.partnerscore.local.sample.Products.APPS;
import static org.partnerscore.local.sample.Products.EXCHANGE;
import static org.partnerscore.local.sample.Products.INTUNE;
import static org.partnerscore.local.sample.Products.SHAREPOINT;
import static org.partnerscore.local.sample.Products.TEAMS;

/** Partners whose score shows how records are read: locations, corrections, links of people, missing rows. */
final class RecordStories {

    private RecordStories() {}

    static void tell(Script script) {
        locationsRollUp(script);
        correctedUsage(script);
        personChangesPartner(script);
        missingRow(script);
    }

    /** Everything belongs to three locations and counts for the partner: 20 + 10 + 15 + 27 + 20 = 92. */
    private static void locationsRollUp(Script script) {
        PartnerScript partner = script.partner("three-locations", "Dovrestad Cloud", "NO");
        PartnerScript north = partner.location("north", "Dovrestad Cloud North");
        PartnerScript west = partner.location("west", "Dovrestad Cloud West");
        PartnerScript south = partner.location("south", "Dovrestad Cloud South");
        north.staff(2, 1);
        west.staff(1, 1);
        // Stored as the exam it was earned with, counted as the certification of today, MD-102.
        south.person("Tove Ryllander").holds("MD-101");
        // Two locations work for this customer: it counts once.
        north.customer("Nordhavna Energy", Size.ENTERPRISE)
                .served("CPOR", -6, TEAMS)
                .servedBy(west, "DPOR", -5)
                .uses(TEAMS, 600, -27, 40, -6, 200, 0, 450);
        north.customer(Size.ENTERPRISE).served("CPOR", -7, EXCHANGE).uses(EXCHANGE, 600, -27, 60, -7, 200, 0, 450);
        west.customer(Size.ENTERPRISE).served("CPOR", -4, INTUNE).uses(INTUNE, 600, -27, 60, -4, 200, 0, 450);
        south.customer(Size.ENTERPRISE).served("CPOR", -4, SHAREPOINT).uses(SHAREPOINT, 600, -27, 60, -4, 220, 0, 370);
        west.customer(Size.ENTERPRISE).served("DPOR", -3).uses(TEAMS, 400, -27, 180, -3, 200, 0, 200);
        Stories.quietCustomers(script, north, 6);
        Stories.quietCustomers(script, south, 6);
    }

    /** 12 + 10 + 15 + 9 + 10 = 56 as first reported, 12 + 10 + 15 + 24 + 15 = 76 as corrected. */
    private static void correctedUsage(Script script) {
        PartnerScript partner =
                script.partner("corrected-usage", "Calderwyn Managed IT", "CA").staff(4, 2);
        partner.customer("Brightovar Schools", Size.ENTERPRISE)
                .served("CPOR", -24, TEAMS)
                .uses(TEAMS, 900, -27, 240, -12, 260, 0, 560)
                .firstReportedAs(60, TEAMS);
        for (int number = 0; number < 2; number++) {
            partner.customer(Size.ENTERPRISE)
                    .served("CPOR", -6, EXCHANGE)
                    .uses(EXCHANGE, 500, -27, 50, -6, 150, 0, 300);
        }
        partner.customer(Size.ENTERPRISE).served("CPOR", -6, APPS).uses(APPS, 800, -27, 350, -6, 400, 0, 600);
        Stories.quietCustomers(script, partner, 12);
    }

    /**
     * Mara Ostwyn, MS-700 and MS-102, moves in month -4. person-left without her: 12 + 7.5 + 7.5 + 15 + 10 = 52;
     * person-joined with her: 16 + 10 + 15 + 21 + 10 = 72.
     */
    private static void personChangesPartner(Script script) {
        PartnerScript left =
                script.partner("person-left", "Ashcombe Workplace", "GB").staff(3, 1);
        PartnerScript joined =
                script.partner("person-joined", "Wyndmere Cloud", "GB").staff(3, 1);
        left.person("Mara Ostwyn").holds("MS-700").holds(PartnerScript.ADVANCED).linkedTo(joined, -4);
        for (PartnerScript partner : new PartnerScript[] {left, joined}) {
            for (int number = 0; number < 2; number++) {
                partner.customer(Size.ENTERPRISE).served("CPOR", -5, TEAMS).uses(TEAMS, 500, -27, 60, -5, 150, 0, 300);
            }
            partner.customer(Size.ENTERPRISE)
                    .served("CPOR", -24, EXCHANGE)
                    .uses(EXCHANGE, 1_000, -27, 500, -12, 600, 0, 800);
            Stories.quietCustomers(script, partner, 12);
        }
        left.customer(Size.ENTERPRISE).served("CPOR", -3, INTUNE).uses(INTUNE, 400, -27, 280, -3, 300, 0, 300);
        for (int number = 0; number < 2; number++) {
            joined.customer(Size.ENTERPRISE).served("CPOR", -3, INTUNE).uses(INTUNE, 600, -27, 280, -3, 300, 0, 400);
        }
    }

    /** One row of the last complete month is missing and told as a gap: 12 + 10 + 15 + 13.2 + 10 = 60.2. */
    private static void missingRow(Script script) {
        PartnerScript partner =
                script.partner("missing-row", "Quillhaven Digital", "AU").staff(4, 2);
        partner.customer("Mirrelund Logistics", Size.ENTERPRISE)
                .served("CPOR", -24, EXCHANGE, TEAMS)
                .uses(EXCHANGE, 600, -27, 340, -12, 360, -1, 420)
                .uses(TEAMS, 700, -27, 280, -12, 300, 0, 500);
        for (int number = 0; number < 3; number++) {
            partner.customer(Size.ENTERPRISE)
                    .served("CPOR", -5, SHAREPOINT)
                    .uses(SHAREPOINT, 500, -27, 60, -5, 100, 0, 300);
        }
        Stories.quietCustomers(script, partner, 12);
    }
}
