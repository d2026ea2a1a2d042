package org.partnerscore.benchmarks.scale;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.benchmarks.scale.Dice.About;

/**
 * Who works for whom: what a customer buys by the seat through one type, what it consumes through another, some of it through a second
 * partner, and a claim (CPOR) never at two partners at a time.
 */
final class Associations {

    private static final String HEADER = "partnerId,tenantId,type,products,associatedOn,endedOn";
    private static final String CPOR = "CPOR";
    private static final List<Group> BY_SEAT = List.of(Group.WORKLOADS, Group.SECURITY, Group.DYNAMICS);

    private final Scale scale;
    private final Dice dice;

    Associations(Scale scale, Dice dice) {
        this.scale = scale;
        this.dice = dice;
    }

    void write(Path path) {
        try (CsvFile file = CsvFile.of(path, HEADER)) {
            for (int number = 0; number < scale.tenants(); number++) {
                write(Tenant.of(number, scale, dice), file);
            }
        }
    }

    private void write(Tenant tenant, CsvFile file) {
        int number = tenant.number();
        String partner = at(tenant.owner(), number);
        String bySeat = seatType(number);
        Line line = new Line(file, tenant);
        if (BY_SEAT.stream().anyMatch(tenant::uses)) {
            List<Span> spans = course(tenant, number);
            List<String> products = bySeat.equals(CPOR) ? claimed(tenant) : List.of();
            spans.forEach(span -> line.write(partner, bySeat, products, span));
            if (bySeat.equals(CPOR)) {
                claimOfAnother(tenant, spans.get(spans.size() - 1), products, line);
            }
            if (dice.chance(About.SEAT_TYPE, ~number, 30)) {
                Span later = Span.since(Span.longAgo(dice, number).plusDays(dice.roll(About.COURSE, ~number, 500)));
                line.write(partner, bySeat.equals(CPOR) ? "DPOR" : "CSP_TIER_2", List.of(), later);
            }
        }
        if (tenant.uses(Group.AZURE) || tenant.uses(Group.POWER)) {
            consumption(tenant, partner, bySeat, line);
        }
        if (dice.chance(About.OTHER_SERVES, number, 8)) {
            String type = dice.chance(About.OTHER_SERVES, ~number, 50) ? "CSP_TIER_2" : "PAL";
            line.write(another(tenant).id(), type, List.of(), Span.since(Span.longAgo(dice, ~number)));
        }
    }

    private String seatType(int number) {
        int drawn = dice.roll(About.SEAT_TYPE, number, 100);
        if (drawn < 50) {
            return CPOR;
        }
        return drawn < 70 ? "DPOR" : "CSP_TIER_1";
    }

    private void consumption(Tenant tenant, String partner, String bySeat, Line line) {
        int drawn = dice.roll(About.AZURE_TYPE, tenant.number(), 100);
        // Never a type that the seats have: two of one type on one day would be one key.
        String instead = bySeat.equals("CSP_TIER_1") ? "DPOR" : "CSP_TIER_1";
        String type = drawn < 70 ? "PAL" : instead;
        boolean named = drawn % 10 == 0 && tenant.count(Group.AZURE) > 1;
        List<String> products = named ? List.of(name(tenant, Group.AZURE, 0), name(tenant, Group.AZURE, 1)) : List.of();
        for (Span span : course(tenant, ~tenant.number())) {
            line.write(partner, type, products, span);
        }
    }

    /** Most go on; the more able the partner, the more are new and the fewer are lost. */
    private List<Span> course(Tenant tenant, long number) {
        LocalDate from = Span.longAgo(dice, number);
        LocalDate turn = Span.thisYear(dice, number);
        int strength = tenant.owner().strength();
        int drawn = dice.roll(About.COURSE, number, 100) - 4 - strength * 2 / 5;
        if (drawn < 0) {
            return List.of(Span.since(turn));
        }
        if (drawn < 12 - strength / 10) {
            return List.of(new Span(from, turn));
        }
        return switch (drawn) {
            case 20, 21 -> List.of(new Span(from, turn), Span.since(turn.plusDays(40)));
            case 22 -> List.of(new Span(from, from));
            case 23 -> List.of(Span.since(Scale.AS_OF.minusDays(5)));
            default -> List.of(Span.since(from));
        };
    }

    /** What is bought by the seat, in one case of ten all but one. */
    private List<String> claimed(Tenant tenant) {
        List<String> products = new ArrayList<>();
        for (Group group : BY_SEAT) {
            for (int i = 0; i < tenant.count(group); i++) {
                products.add(name(tenant, group, i));
            }
        }
        return products.size() > 1 && isShared(tenant) ? products.subList(1, products.size()) : products;
    }

    /** A claim that ended is often another partner's from that day on, and what the first does not claim another may. */
    private void claimOfAnother(Tenant tenant, Span last, List<String> products, Line line) {
        if (last.isOver() && tenant.number() % 4 != 0) {
            line.write(another(tenant).id(), CPOR, products, Span.since(last.endedOn()));
        } else if (isShared(tenant)) {
            Group group = BY_SEAT.stream().filter(tenant::uses).findFirst().orElseThrow();
            String left = name(tenant, group, 0);
            if (!products.contains(left)) {
                line.write(
                        another(tenant).id(), CPOR, List.of(left), Span.since(Span.thisYear(dice, ~tenant.number())));
            }
        }
    }

    private boolean isShared(Tenant tenant) {
        return dice.chance(About.OTHER, ~tenant.number(), 10);
    }

    private Partner another(Tenant tenant) {
        int step = 1 + dice.roll(About.OTHER, tenant.number(), scale.partners() - 1);
        return Partner.of((tenant.owner().number() + step) % scale.partners(), dice);
    }

    private String at(Partner partner, int tenant) {
        int place = dice.roll(About.AT_LOCATION, tenant, 8);
        return place < partner.locations() ? partner.location(place) : partner.id();
    }

    private static String name(Tenant tenant, Group group, int i) {
        return group.name(tenant.first() + i);
    }

    /** One association of a tenant. */
    private record Line(CsvFile file, Tenant tenant) {

        void write(String partner, String type, List<String> products, Span span) {
            file.text(partner).comma().uuid(tenant.id()).comma().text(type).comma();
            file.text(String.join(";", products)).comma();
            file.date(span.from()).comma().date(span.endedOn()).endLine();
        }
    }
}
