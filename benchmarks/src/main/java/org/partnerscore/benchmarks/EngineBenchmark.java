package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.UsageRow;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.explanation.ExplanationNode;
import org.partnerscore.scoring.explanation.Sentences;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/**
 * A full Modern Work scorecard of both tracks, every option with its tree, from 500 entries (50 tenants, 10 products) in memory; and the
 * same with every sentence of the tree written out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 5,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
public class EngineBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2023, 9, 15);
    private static final int TENANTS = 50;

    private AreaEdition rules;
    private ProgramEdition program;
    private Facts facts;
    private Explanation explanation;

    @Setup
    public void load() {
        Rulebook rulebook = RulebookLoader.load(Path.of(System.getProperty("partnerscore.rulebook")));
        rules = rulebook.area("modern-work", AS_OF).orElseThrow();
        program = rulebook.program(AS_OF).orElseThrow();
        explanation = new Explanation(Sentences.load());
        facts = facts();
    }

    @Benchmark
    public Scorecard scorecardWithItsTree() {
        return Engine.score(rules, program, facts);
    }

    @Benchmark
    public ExplanationNode scorecardWithEverySentence() {
        return explanation.tree(Engine.score(rules, program, facts));
    }

    private static Facts facts() {
        SplittableRandom random = new SplittableRandom(7);
        YearMonth month = Facts.measurementMonth(AS_OF);
        FactsBuilder builder = Facts.of("4711", List.of(), AS_OF).loaded(month);
        AssociationType[] types = {AssociationType.CPOR, AssociationType.DPOR, AssociationType.CSP_TIER_1};
        for (int t = 0; t < TENANTS; t++) {
            String tenant = UsageFile.tenant(t).toString();
            LocalDate associatedOn = t % 5 == 0 ? LocalDate.of(2023, 2, 10) : LocalDate.of(2022, 1, 1);
            AssociationType type = types[t % types.length];
            builder.association(new Association(
                    "4711",
                    tenant,
                    type,
                    type == AssociationType.CPOR ? UsageFile.PRODUCTS : List.of(),
                    associatedOn,
                    Optional.empty(),
                    1));
            long seats = t % 2 == 0 ? 900 : 120;
            for (YearMonth each : List.of(month, month.minusYears(1), YearMonth.of(2023, 2))) {
                for (String product : UsageFile.PRODUCTS) {
                    builder.usage(new UsageRow(
                            each,
                            tenant,
                            product,
                            OptionalLong.of(seats),
                            OptionalLong.of(random.nextLong(seats + 1)),
                            1));
                }
            }
        }
        for (int p = 0; p < 6; p++) {
            builder.person(new Person(
                    "person-" + p,
                    "4711",
                    LocalDate.of(2022, 1, 1),
                    Optional.empty(),
                    1,
                    List.of(certificate("MS-700"), certificate("MS-102"))));
        }
        return builder.build();
    }

    private static Certificate certificate(String code) {
        return new Certificate(
                code, code, LocalDate.of(2023, 3, 1), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }
}
