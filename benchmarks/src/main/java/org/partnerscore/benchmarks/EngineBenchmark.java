package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
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
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.explanation.ExplanationNode;
import org.partnerscore.scoring.explanation.Sentences;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/**
 * A full Modern Work scorecard of both tracks, every option with its tree, from 500 entries (50 tenants, 10 products) in memory; and the
 * same with every sentence of the tree written out. Beside them the same rules as a decision model in Drools, which must decide the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 5,
        // Drools writes its trace lines as text for any logger but the one that is none.
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider"})
public class EngineBenchmark {

    private AreaEdition rules;
    private ProgramEdition program;
    private Facts facts;
    private Explanation explanation;
    private DecisionModel model;
    private DMNContext input;

    @Setup
    public void load() {
        Rulebook rulebook = RulebookLoader.load(Path.of(System.getProperty("partnerscore.rulebook")));
        rules = rulebook.area("modern-work", ModernWorkCase.AS_OF).orElseThrow();
        program = rulebook.program(ModernWorkCase.AS_OF).orElseThrow();
        explanation = new Explanation(Sentences.load());
        ModernWorkCase drawn = ModernWorkCase.draw();
        facts = drawn.facts();
        model = DecisionModel.load();
        input = model.input(drawn);
        DecisionModel.requireSame(scorecardWithItsTree(), sameRulesInDmn());
    }

    @Benchmark
    public Scorecard scorecardWithItsTree() {
        return Engine.score(rules, program, facts);
    }

    @Benchmark
    public ExplanationNode scorecardWithEverySentence() {
        return explanation.tree(Engine.score(rules, program, facts));
    }

    /** The limit: no explanation, no gaps, only points. */
    @Benchmark
    public DMNResult sameRulesInDmn() {
        return model.decide(input);
    }
}
