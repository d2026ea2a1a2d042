package org.partnerscore.benchmarks.scale;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.partnerscore.benchmarks.scale.Dice.About;

/** The people of the partners and what they hold: certificates that count, and some that do not any more. */
final class People {

    private static final LocalDate FIRST_LINK = LocalDate.of(2019, 1, 1);

    /** So many days before some certifications retired. */
    private static final LocalDate FIRST_EXAM = LocalDate.of(2021, 9, 1);

    private final Scale scale;
    private final Dice dice;

    People(Scale scale, Dice dice) {
        this.scale = scale;
        this.dice = dice;
    }

    void writeIndividuals(Path path) {
        try (CsvFile file = CsvFile.of(path, "individualId,partnerId,linkedOn,unlinkedOn,name,email")) {
            forEach((partner, person) -> links(partner, person, file));
        }
    }

    void writeCertificates(Path path) {
        try (CsvFile file = CsvFile.of(path, "individualId,certification,earnedOn,expiresOn,revokedOn")) {
            forEach((partner, person) -> {
                List<String> codes = Codes.of(trade(partner, person));
                for (int code = 0; code < codes.size(); code++) {
                    long number = person * 16 + code;
                    if (dice.chance(About.CODES, number, 36)) {
                        certificate(person, codes.get(code), number, file);
                    }
                }
            });
        }
    }

    private void forEach(ObjLongConsumer<Partner> work) {
        for (int number = 0; number < scale.partners(); number++) {
            Partner partner = Partner.of(number, dice);
            int people = partner.large()
                    ? 40 + dice.roll(About.PEOPLE, number, 200)
                    : partner.strength() / 7 + dice.roll(About.PEOPLE, number, 6);
            for (int person = 0; person < people; person++) {
                work.accept(partner, number * 1_000L + person);
            }
        }
    }

    private Kind trade(Partner partner, long person) {
        int drawn = dice.roll(About.PEOPLE, ~person, 100);
        return drawn < 75 ? partner.focus() : Kind.values()[drawn % Kind.values().length];
    }

    /** Some left, some are about to, some went to another partner, and now and then a link was a mistake. */
    private void links(Partner partner, long person, CsvFile file) {
        LocalDate linkedOn = FIRST_LINK.plusDays(dice.roll(About.LINK, person, 1_369));
        int drawn = dice.roll(About.LINK, ~person, 100);
        int place = dice.roll(About.AT_LOCATION, ~person, 8);
        LocalDate left = Span.YEAR.plusDays(dice.roll(About.DAY, person, 420));
        String id = place < partner.locations() ? partner.location(place) : partner.id();
        link(person, id, linkedOn, drawn < 6 ? left : drawn == 6 ? linkedOn : null, file);
        if (drawn >= 7 && drawn < 10) {
            int step = 1 + dice.roll(About.OTHER, person, scale.partners() - 1);
            Partner other = Partner.of((partner.number() + step) % scale.partners(), dice);
            link(person, other.id(), left.plusDays(365), null, file);
        } else if (drawn >= 10 && drawn < 13) {
            int step = 1 + dice.roll(About.OTHER, person, scale.partners() - 1);
            link(
                    person,
                    Partner.of((partner.number() + step) % scale.partners(), dice)
                            .id(),
                    left,
                    null,
                    file);
        }
    }

    private static void link(long person, String partner, LocalDate linkedOn, LocalDate unlinkedOn, CsvFile file) {
        id(person, file).comma().text(partner).comma().date(linkedOn).comma().date(unlinkedOn);
        file.comma()
                .text("Person ")
                .number(person)
                .comma()
                .text("person.")
                .number(person)
                .text("@people.example");
        file.endLine();
    }

    private void certificate(long person, String code, long number, CsvFile file) {
        LocalDate earnedOn = FIRST_EXAM.plusDays(dice.roll(About.CERTIFICATE, number, 667));
        int drawn = dice.roll(About.CERTIFICATE, ~number, 100);
        LocalDate expiresOn = drawn < 40 ? null : earnedOn.plusDays(365 + 5L * drawn);
        LocalDate revokedOn = drawn % 50 == 7 ? earnedOn.plusDays(drawn - 7L) : null;
        id(person, file)
                .comma()
                .text(code)
                .comma()
                .date(earnedOn)
                .comma()
                .date(expiresOn)
                .comma()
                .date(revokedOn);
        file.endLine();
    }

    private static CsvFile id(long person, CsvFile file) {
        return file.text("i-").number(person, 10);
    }
}
