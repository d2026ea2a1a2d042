package org.partnerscore.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** Tells who works for one customer and what it uses. */
final class CustomerScript {

    private final Script script;
    private final UUID tenant;
    private final String partner;

    CustomerScript(Script script, UUID tenant, String partner) {
        this.script = script;
        this.tenant = tenant;
        this.partner = partner;
    }

    /** In force from a day of the month {@code since} on. */
    CustomerScript served(String type, int since, String... products) {
        return served(partner, type, someDay(since), null, products);
    }

    /** In force until the middle of the month {@code until}: not any more on its last day. */
    CustomerScript servedUntil(String type, int since, int until, String... products) {
        return served(partner, type, someDay(since), script.timeline.day(until, 15), products);
    }

    /** Another partner or location works for the same customer, from the middle of the month on. */
    CustomerScript servedBy(PartnerScript other, String type, int since, String... products) {
        return served(other.id(), type, script.timeline.day(since, 15), null, products);
    }

    /** Recorded by mistake and withdrawn: it ended on the day it began. */
    CustomerScript neverServed(String type, int since, String... products) {
        LocalDate day = someDay(since);
        return served(partner, type, day, day, products);
    }

    /** @param knots months and the users in them, by turns: -12, 400, 0, 500 */
    CustomerScript uses(String product, int seats, int... knots) {
        NavigableMap<Integer, Integer> users = new TreeMap<>();
        for (int knot = 0; knot < knots.length; knot += 2) {
            users.put(knots[knot], knots[knot + 1]);
        }
        script.courses.add(new Course(tenant, product, seats, users));
        return this;
    }

    /** The last complete month is first reported with so many users, and corrected by the second file. */
    CustomerScript firstReportedAs(int wrongUsers, String product) {
        script.corrections.add(new Correction(tenant, product, Timeline.LAST, wrongUsers));
        return this;
    }

    private CustomerScript served(String by, String type, LocalDate from, LocalDate until, String... products) {
        script.associations.add(new Association(by, tenant, type, List.of(products), from, until));
        return this;
    }

    private LocalDate someDay(int offset) {
        return script.timeline.day(offset, script.between(1, 28));
    }
}
