package org.partnerscore.local.sample;

import java.time.LocalDate;

/** Tells where one person works and what they hold. */
final class PersonScript {

    /** Nothing may be earned after the certification's retirement, and MS-102 retires first (2026-11-30). */
    private static final LocalDate LATEST_EARNED = LocalDate.of(2026, 6, 1);

    private final Script script;
    private final String individual;
    private final String name;

    PersonScript(Script script, String individual, String name) {
        this.script = script;
        this.individual = individual;
        this.name = name;
    }

    PersonScript linkedTo(PartnerScript partner, int since) {
        LocalDate from = script.timeline.day(since, script.between(1, 28));
        script.links.add(new Link(individual, partner.id(), from, name, Names.email(name, individual)));
        return this;
    }

    /** Renewed year after year, so that it does not run out while the sample is looked at. */
    PersonScript holds(String certification) {
        return holdsUntil(certification, script.timeline.day(script.between(3, 12), script.between(1, 28)));
    }

    PersonScript holdsUntil(String certification, LocalDate expires) {
        LocalDate earned = script.timeline.day(script.between(-26, -9), script.between(1, 28));
        LocalDate within = earned.isAfter(LATEST_EARNED) ? LATEST_EARNED : earned;
        script.certificates.add(new Certificate(individual, certification, within, expires));
        return this;
    }
}
