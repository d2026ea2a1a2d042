package org.partnerscore.local.sample;

import java.util.List;

/** Tells what one partner, or one of its locations, has. */
final class PartnerScript {

    private static final List<String> INTERMEDIATE = List.of("MS-700", "MD-102", "SC-300", "MS-721");
    static final String ADVANCED = "MS-102";

    private final Script script;
    private final String id;
    private final String country;

    PartnerScript(Script script, String id, String country) {
        this.script = script;
        this.id = id;
        this.country = country;
    }

    PartnerScript location(String suffix, String name) {
        String location = id + "-" + suffix;
        script.partners.add(new Partner(location, name, country, id));
        return new PartnerScript(script, location, country);
    }

    CustomerScript customer(String name, Size size) {
        // Every tenth customer has no known segment: nobody knows all of them.
        String segment = script.chance(10) ? null : size.name();
        String home = script.chance(80) ? country : script.names.country(script.random);
        Customer customer = new Customer(script.nextTenant(), name, home, segment);
        script.customers.add(customer);
        return new CustomerScript(script, customer.tenant(), id);
    }

    CustomerScript customer(Size size) {
        return customer(script.names.customer(script.random), size);
    }

    PersonScript person(String name) {
        return new PersonScript(script, script.nextIndividual(), name).linkedTo(this, script.between(-27, -14));
    }

    PersonScript person() {
        return person(script.names.person(script.random));
    }

    /** As few people as hold the two numbers of certificates: those with an advanced one have an intermediate one too. */
    PartnerScript staff(int intermediate, int advanced) {
        for (int number = 0; number < Math.max(intermediate, advanced); number++) {
            PersonScript person = person();
            if (number < intermediate) {
                person.holds(INTERMEDIATE.get(number % INTERMEDIATE.size()));
            }
            if (number < advanced) {
                person.holds(ADVANCED);
            }
        }
        return this;
    }

    String id() {
        return id;
    }
}
