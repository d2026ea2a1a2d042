package org.partnerscore.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What the stories and the crowd are written into, line by line; ids count up, so the same telling gives the same ids. */
final class Script {

    final Timeline timeline;
    final Random random;
    final Names names = new Names();

    final List<Partner> partners = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<Association> associations = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Certificate> certificates = new ArrayList<>();
    final List<Course> courses = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();

    private final long seed;
    private int people;

    Script(long seed, Timeline timeline) {
        this.seed = seed;
        this.timeline = timeline;
        this.random = new Random(seed);
    }

    PartnerScript partner(String id, String name, String country) {
        partners.add(new Partner(id, name, country, null));
        return new PartnerScript(this, id, country);
    }

    String nextIndividual() {
        return "person-%04d".formatted(++people);
    }

    UUID nextTenant() {
        String text = "tenant " + seed + "/" + customers.size();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
