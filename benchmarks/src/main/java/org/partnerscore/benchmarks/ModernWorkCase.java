package org.partnerscore.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.UsageRow;

/** What one partner with 500 entries (50 tenants, 10 products) is scored from, laid out for whoever computes. */
record ModernWorkCase(List<Association> associations, List<UsageRow> usage, List<Person> people) {

    static final LocalDate AS_OF = LocalDate.of(2023, 9, 15);
    private static final YearMonth OF_SOME = YearMonth.of(2023, 2);
    private static final int TENANTS = 50;

    static ModernWorkCase draw() {
        SplittableRandom random = new SplittableRandom(7);
        YearMonth month = Facts.measurementMonth(AS_OF);
        ModernWorkCase drawn = new ModernWorkCase(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        AssociationType[] types = {AssociationType.CPOR, AssociationType.DPOR, AssociationType.CSP_TIER_1};
        for (int t = 0; t < TENANTS; t++) {
            String tenant = UsageFile.tenant(t).toString();
            AssociationType type = types[t % types.length];
            drawn.associations.add(new Association(
                    "4711",
                    tenant,
                    type,
                    type == AssociationType.CPOR ? UsageFile.PRODUCTS : List.of(),
                    t % 5 == 0 ? OF_SOME.atDay(10) : LocalDate.of(2022, 1, 1),
                    Optional.empty(),
                    1));
            long seats = t % 2 == 0 ? 900 : 120;
            for (YearMonth each : List.of(month, month.minusYears(1), OF_SOME)) {
                for (String product : UsageFile.PRODUCTS) {
                    OptionalLong users = OptionalLong.of(random.nextLong(seats + 1));
                    drawn.usage.add(new UsageRow(each, tenant, product, OptionalLong.of(seats), users, 1));
                }
            }
        }
        for (int p = 0; p < 6; p++) {
            drawn.people.add(new Person(
                    "person-" + p,
                    "4711",
                    LocalDate.of(2022, 1, 1),
                    Optional.empty(),
                    1,
                    List.of(certificate("MS-700"), certificate("MS-102"))));
        }
        return drawn;
    }

    Facts facts() {
        FactsBuilder builder = Facts.of("4711", List.of(), AS_OF).loaded(Facts.measurementMonth(AS_OF));
        associations.forEach(builder::association);
        usage.forEach(builder::usage);
        people.forEach(builder::person);
        return builder.build();
    }

    private static Certificate certificate(String code) {
        return new Certificate(
                code, code, LocalDate.of(2023, 3, 1), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }
}
