package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Facts by seed, as raw records, so that a law can add to them, shuffle them or leave some out. */
public final class RandomFacts {

    public static final LocalDate AS_OF = LocalDate.parse("2023-09-15");
    static final String PARTNER = "p";

    private static final List<String> PRODUCTS =
            List.of("teams", "intune", "yammer", "viva", "exchange-online", "teams-premium");
    private static final List<String> SERVICES =
            List.of("sql-database", "virtual-machines", "key-vault", "sentinel", "front-door", "brand-new-service");
    private static final List<String> TRADED = List.of(
            "entra-id-p1", "sales", "finance", "hr", "commerce", "business-central", "power-bi", "customer-insights");
    private static final List<String> CODES = List.of("MS-700", "MS-720", "MS-102", "MS-900", "AZ-104");
    private static final List<String> CODES_IN_STEPS =
            List.of("AZ-104", "AZ-305", "DP-300", "AZ-204", "AZ-400", "AZ-700", "AZ-140", "AZ-500", "SC-200", "SC-100");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-05-01");

    public final List<Association> associations = new ArrayList<>();
    public final List<UsageRow> usage = new ArrayList<>();
    public final List<Person> people = new ArrayList<>();
    /** Monthly rows of Azure consumed revenue. */
    public final List<UsageRow> consumption = new ArrayList<>();
    /** Monthly rows of revenue, users, seats and capacity of products that are sold or claimed. */
    public final List<UsageRow> trade = new ArrayList<>();

    public final Map<String, Segment> segments = new HashMap<>();
    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
        int tenants = 1 + random.nextInt(12);
        for (int tenant = 0; tenant < tenants; tenant++) {
            for (int count = random.nextInt(4); count >= 0; count--) {
                associations.add(association("t" + tenant));
            }
            for (String product : PRODUCTS) {
                if (random.nextInt(3) > 0) {
                    usage("t" + tenant, product);
                }
            }
        }
        for (int person = random.nextInt(6); person > 0; person--) {
            people.add(person("i" + person, CODES));
        }
        for (int tenant = 0; tenant < tenants; tenant++) {
            consumption("t" + tenant);
            if (random.nextInt(4) > 0) {
                segments.put("t" + tenant, Segment.values()[random.nextInt(2)]);
            }
        }
        for (int person = random.nextInt(9); person > 0; person--) {
            people.add(person("s" + person, CODES_IN_STEPS));
        }
        for (int tenant = 0; tenant < tenants; tenant++) {
            trade("t" + tenant);
        }
    }

    /** The months that any edition reads, two years before M included, of which some are left out. */
    private void trade(String tenant) {
        for (String product : TRADED) {
            int size = new int[] {0, 4, 60, 320, 6000}[random.nextInt(5)];
            for (YearMonth month = YearMonth.of(2021, 8);
                    size > 0 && month.isBefore(YearMonth.of(2023, 11));
                    month = month.plusMonths(1)) {
                if (random.nextInt(10) > 0) {
                    long seats = 1 + random.nextInt(size);
                    trade.add(new UsageRow(
                            month,
                            tenant,
                            product,
                            new Measures(
                                    OptionalLong.of(seats),
                                    OptionalLong.of(random.nextInt((int) seats)),
                                    OptionalLong.empty(),
                                    OptionalLong.of(random.nextInt(2 * size) * 1_500_000L),
                                    OptionalLong.of(random.nextInt(20 * size) * 1_500_000L)),
                            1));
                }
            }
        }
    }

    /** Some services of a tenant, of which months are left out, and years too. */
    private void consumption(String tenant) {
        for (String service : SERVICES) {
            int usd = new int[] {0, 30, 600, 2000}[random.nextInt(4)];
            YearMonth first = YearMonth.of(2021, 8).plusMonths(random.nextInt(3) * 13L);
            for (YearMonth month = first;
                    usd > 0 && month.isBefore(YearMonth.of(2023, 11));
                    month = month.plusMonths(1)) {
                if (random.nextInt(10) > 0) {
                    consumption.add(new UsageRow(
                            month,
                            tenant,
                            service,
                            Measures.ofConsumedRevenue(random.nextInt(2 * usd) * 1_000_000L),
                            1));
                }
            }
        }
    }

    private Association association(String tenant) {
        AssociationType type = AssociationType.values()[random.nextInt(AssociationType.values().length)];
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(500));
        return new Association(
                random.nextBoolean() ? PARTNER : "p-a",
                tenant,
                type,
                type == AssociationType.CPOR || random.nextInt(4) == 0 ? someProducts() : List.of(),
                from,
                random.nextInt(3) == 0 ? Optional.of(from.plusDays(random.nextInt(400))) : Optional.empty(),
                1 + random.nextInt(3));
    }

    private List<String> someProducts() {
        List<String> products = new ArrayList<>(PRODUCTS);
        products.addAll(TRADED);
        Collections.shuffle(products, random);
        return products.subList(0, 1 + random.nextInt(6));
    }

    private void usage(String tenant, String product) {
        int size = new int[] {8, 40, 300, 301, 2000}[random.nextInt(5)];
        for (YearMonth month = YearMonth.of(2022, 6);
                month.isBefore(YearMonth.of(2023, 11));
                month = month.plusMonths(1)) {
            if (random.nextInt(10) > 0) {
                long seats = Math.max(0, size + random.nextInt(size) - size / 2);
                usage.add(new UsageRow(
                        month,
                        tenant,
                        product,
                        random.nextInt(20) == 0 ? OptionalLong.empty() : OptionalLong.of(seats),
                        OptionalLong.of(seats == 0 ? 0 : random.nextInt((int) seats + 1)),
                        1));
            }
        }
    }

    private Person person(String id, List<String> codes) {
        List<Certificate> certificates = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            LocalDate earned = FIRST_DAY.plusDays(random.nextInt(550));
            String code = codes.get(random.nextInt(codes.size()));
            certificates.add(new Certificate(
                    code, code, earned, Optional.of(earned.plusYears(1)), Optional.empty(), Optional.empty(), 1));
        }
        return new Person(id, PARTNER, FIRST_DAY, Optional.empty(), 1, certificates);
    }

    void shuffle() {
        Collections.shuffle(associations, random);
        Collections.shuffle(usage, random);
        Collections.shuffle(consumption, random);
        Collections.shuffle(trade, random);
        Collections.shuffle(people, random);
    }

    public Facts facts() {
        FactsBuilder facts = Facts.of(PARTNER, List.of("p-a"), AS_OF).loaded(Facts.measurementMonth(AS_OF));
        associations.forEach(facts::association);
        usage.forEach(facts::usage);
        people.forEach(facts::person);
        return facts.build();
    }

    /** What telemetry answers to the plan of these editions, and everything else. */
    public Facts facts(List<AreaEdition> editions) {
        FactsBuilder facts = Facts.of(PARTNER, List.of("p-a"), AS_OF).loaded(Facts.measurementMonth(AS_OF));
        associations.forEach(facts::association);
        segments.forEach(facts::segment);
        List<UsageRow> rows = new ArrayList<>(usage);
        rows.addAll(consumption);
        rows.addAll(trade);
        new Telemetry(rows).answer(FactsPlan.of(editions, AS_OF).usage(associations), facts);
        people.forEach(facts::person);
        return facts.build();
    }
}
