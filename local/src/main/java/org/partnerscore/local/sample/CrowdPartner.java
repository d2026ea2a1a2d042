package org.partnerscore.local.sample;

import java.util.List;

/**
 * One partner of the crowd.
 *
 * @param branches the partner itself or, if it has some, its locations
 * @param vigour 0-100: how fast its customers come and grow
 * @param smallShare 0-100: how many of its customers are small
 */
record CrowdPartner(List<PartnerScript> branches, int vigour, int smallShare) {

    static CrowdPartner appear(Script script, int id) {
        PartnerScript partner = script.partner(
                Integer.toString(id), script.names.partner(script.random), script.names.country(script.random));
        List<PartnerScript> branches = List.of(partner);
        if (script.chance(20)) {
            branches = List.of(partner.location("east", "Branch East"), partner.location("west", "Branch West"));
        }
        partner.staff(script.between(0, 5), script.between(0, 3));
        partner.person().holds("AZ-104");
        return new CrowdPartner(branches, script.between(0, 100), Names.pick(script.random, List.of(10, 30, 60, 90)));
    }

    PartnerScript seller(Script script) {
        return Names.pick(script.random, branches);
    }

    CustomerScript win(Script script) {
        Size size = script.chance(smallShare) ? Size.SMB : Size.ENTERPRISE;
        int since = script.chance(10 + vigour / 3) ? script.between(-11, -1) : script.between(-26, -12);
        String[] products = Products.some(script.random, script.between(2, 6)).toArray(String[]::new);
        CustomerScript customer = seller(script).customer(size);
        associate(script, customer, size, since, products);
        for (String product : products) {
            use(script, customer, product, size.seats(script.random), since);
        }
        return customer;
    }

    private void associate(Script script, CustomerScript customer, Size size, int since, String[] products) {
        boolean leaves = since < -2 && script.chance(16 - vigour / 8);
        boolean sold = size == Size.SMB && script.chance(70);
        String type = sold ? Names.pick(script.random, List.of("CSP_TIER_1", "CSP_TIER_2")) : "DPOR";
        if (!sold && script.chance(75)) {
            type = "CPOR";
        }
        String[] named = type.equals("CPOR") ? products : new String[0];
        if (leaves) {
            customer.servedUntil(type, since, script.between(since + 2, 0), named);
        } else {
            customer.served(type, since, named);
        }
        if (type.equals("CPOR") && script.chance(15)) {
            customer.served("DPOR", since);
        }
        if (script.chance(2)) {
            customer.neverServed("PAL", since);
        }
    }

    /** A straight way up or down with the partner's vigour, from before the association until now. */
    private void use(Script script, CustomerScript customer, String product, int seats, int since) {
        int before = seats * script.between(5, 60) / 100;
        int gain = seats * script.between(-20, 5 + vigour / 2) / 100;
        int now = Math.max(0, Math.min(seats, before + gain));
        int turn = Math.max(Timeline.FIRST + 1, since);
        customer.uses(product, seats, Timeline.FIRST, before * 9 / 10, turn, before, Timeline.LAST, now);
    }
}
