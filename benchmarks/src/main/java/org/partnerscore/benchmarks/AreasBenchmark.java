package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.FactsPlan;
import org.partnerscore.scoring.engine.Measures;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.UsageRow;
import org.partnerscore.scoring.engine.UsageSelection;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/**
 * The scorecards of all six areas with their trees, every track and option, for one partner: 40 tenants, 30 products, the months that
 * the rules of 2026 ask for, summed where they ask for sums.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 5,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
public class AreasBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 15);
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 1);
    private static final int TENANTS = 40;
    private static final List<String> SERVICES =
            IntStream.range(0, 20).mapToObj(s -> "azure-service-" + s).toList();
    private static final List<String> CODES =
            List.of("MS-700", "MS-102", "AZ-104", "AZ-305", "DP-300", "AZ-400", "AZ-700", "SC-300");

    private final SplittableRandom random = new SplittableRandom(11);
    private List<AreaEdition> editions;
    private ProgramEdition program;
    private Facts facts;

    @Setup
    public void load() {
        Rulebook rulebook = RulebookLoader.load(Path.of(System.getProperty("partnerscore.rulebook")));
        editions = rulebook.areas().stream()
                .flatMap(area -> rulebook.area(area, AS_OF).stream())
                .toList();
        program = rulebook.program(AS_OF).orElseThrow();
        facts = facts();
    }

    @Benchmark
    public List<Scorecard> scorecardsOfAllAreas() {
        List<Scorecard> cards = new ArrayList<>(editions.size());
        for (AreaEdition edition : editions) {
            cards.add(Engine.score(edition, program, facts));
        }
        return cards;
    }

    private Facts facts() {
        List<Association> associations = new ArrayList<>();
        for (int t = 0; t < TENANTS; t++) {
            LocalDate since = t % 5 == 0 ? AS_OF.minusMonths(9) : LONG_AGO;
            associations.add(association(t, AssociationType.PAL, List.of(), since));
            associations.add(association(t, AssociationType.CPOR, UsageFile.PRODUCTS, since));
            associations.add(
                    association(t, t % 2 == 0 ? AssociationType.DPOR : AssociationType.CSP_TIER_1, List.of(), since));
        }
        FactsBuilder builder = Facts.of("4711", List.of(), AS_OF).loaded(Facts.measurementMonth(AS_OF));
        associations.forEach(builder::association);
        FactsPlan.of(editions, AS_OF).usage(associations).selections().forEach(selection -> answer(selection, builder));
        for (int p = 0; p < 25; p++) {
            builder.person(new Person("person-" + p, "4711", LONG_AGO, Optional.empty(), 1, certificates(p)));
        }
        return builder.build();
    }

    private static Association association(int tenant, AssociationType type, List<String> products, LocalDate since) {
        return new Association("4711", UsageFile.tenant(tenant).toString(), type, products, since, Optional.empty(), 1);
    }

    private void answer(UsageSelection selection, FactsBuilder builder) {
        for (String tenant : selection.tenantIds()) {
            for (String product : UsageFile.PRODUCTS) {
                long seats = 5 + random.nextLong(600);
                add(selection, tenant, product, seats(seats), builder);
            }
            for (String service : SERVICES) {
                add(selection, tenant, service, Measures.ofConsumedRevenue(random.nextLong(2_000_000_000L)), builder);
            }
        }
    }

    private Measures seats(long seats) {
        return Measures.ofSeats(OptionalLong.of(seats), OptionalLong.of(random.nextLong(seats)));
    }

    private static void add(
            UsageSelection selection, String tenant, String product, Measures measures, FactsBuilder builder) {
        if (selection.products().isEmpty() || selection.products().contains(product)) {
            YearMonth from = selection.from();
            YearMonth to = selection.to();
            builder.usage(
                    from.equals(to)
                            ? new UsageRow(to, tenant, product, measures, 1)
                            : UsageRow.sum(from, to, tenant, product, measures, 12));
        }
    }

    private static List<Certificate> certificates(int person) {
        return IntStream.range(0, CODES.size())
                .filter(code -> (person + code) % 3 == 0)
                .mapToObj(CODES::get)
                .map(code -> new Certificate(
                        code, code, AS_OF.minusDays(50), Optional.empty(), Optional.empty(), Optional.empty(), 1))
                .toList();
    }
}
