package org.partnerscore.local.sample;

/**
 * The sixteen partners that the README of this module tells about; their ids say what happens.
 *
 * <p>Beside the customers that make a story each has some that change nothing: served since long and as busy as a year
 * ago. Every tenant stays in its size band, which keeps the scores the same with and without the rule that a customer
 * who was small last year still counts as small.
 */
final class Stories {

    static final int COUNT = 16;

    private Stories() {}

    static void tell(Script script) {
        LimitStories.tell(script);
        CustomerStories.tell(script);
        OptionStories.tell(script);
        RecordStories.tell(script);
    }

    /** Customers without effect on any metric of either track. */
    static void quietCustomers(Script script, PartnerScript partner, int count) {
        for (int number = 0; number < count; number++) {
            Size size = script.chance(60) ? Size.ENTERPRISE : Size.SMB;
            CustomerScript customer = partner.customer(size);
            String[] products =
                    Products.some(script.random, script.between(2, 4)).toArray(String[]::new);
            switch (script.between(1, 4)) {
                case 1 -> customer.served("CPOR", script.between(-26, -14), products);
                case 2 ->
                    customer.served("CPOR", script.between(-26, -14), products[0], products[1])
                            .served("DPOR", script.between(-26, -14));
                case 3 -> customer.served("DPOR", script.between(-26, -14));
                default -> customer.served("CSP_TIER_1", script.between(-26, -14));
            }
            for (String product : products) {
                int seats = size.seats(script.random);
                int users = seats * script.between(15, 92) / 100;
                int before = seats * script.between(10, 80) / 100;
                customer.uses(product, seats, Timeline.FIRST, before, Timeline.YEAR_AGO, users, Timeline.LAST, users);
            }
        }
    }
}
