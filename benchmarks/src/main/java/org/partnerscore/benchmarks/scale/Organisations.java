package org.partnerscore.benchmarks.scale;

import java.nio.file.Path;
import java.util.List;
import org.partnerscore.benchmarks.scale.Dice.About;

/** Partners with their locations, and customers. */
final class Organisations {

    private static final List<String> COUNTRIES =
            List.of("DE", "GB", "FR", "NL", "SE", "PL", "ES", "IT", "US", "CA", "JP", "BR", "AU", "IN");

    private final Scale scale;
    private final Dice dice;

    Organisations(Scale scale, Dice dice) {
        this.scale = scale;
        this.dice = dice;
    }

    void writePartners(Path path) {
        try (CsvFile file = CsvFile.of(path, "partnerId,name,country,parentPartnerId")) {
            for (int number = 0; number < scale.partners(); number++) {
                Partner partner = Partner.of(number, dice);
                String country = country(number);
                file.text(partner.id()).comma().text("Partner ").number(number).comma();
                file.text(country).comma().endLine();
                for (int place = 0; place < partner.locations(); place++) {
                    file.text(partner.location(place))
                            .comma()
                            .text("Partner ")
                            .number(number)
                            .text(" at place ");
                    file.number(place)
                            .comma()
                            .text(country)
                            .comma()
                            .text(partner.id())
                            .endLine();
                }
            }
        }
    }

    void writeCustomers(Path path) {
        try (CsvFile file = CsvFile.of(path, "tenantId,name,country,segment")) {
            for (int number = 0; number < scale.tenants(); number++) {
                Tenant tenant = Tenant.of(number, scale, dice);
                file.uuid(tenant.id()).comma().text("Customer ").number(number).comma();
                file.text(country(~number)).comma().text(segment(tenant)).endLine();
            }
        }
    }

    /** Not known of one customer in ten. */
    private String segment(Tenant tenant) {
        if (dice.chance(About.SEGMENT, tenant.number(), 10)) {
            return "";
        }
        return tenant.seats() > 300 ? "ENTERPRISE" : "SMB";
    }

    private String country(int number) {
        return COUNTRIES.get(dice.roll(About.COUNTRY, number, COUNTRIES.size()));
    }
}
