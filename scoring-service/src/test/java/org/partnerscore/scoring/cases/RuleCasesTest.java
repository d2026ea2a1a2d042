package org.partnerscore.scoring.cases;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.explanation.Sentences;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** Runs every case file below src/test/resources/cases against the rulebook that ships. */
class RuleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final Explanation EXPLANATION = new Explanation(Sentences.load());
    private static final ObjectReader YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build().readerForListOf(RuleCase.class);

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() throws IOException {
        try (Stream<Path> paths = Files.walk(CASES)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(RuleCasesTest::file);
        }
    }

    private static DynamicNode file(Path path) {
        try {
            List<RuleCase> cases = YAML.readValue(path.toFile());
            return DynamicContainer.dynamicContainer(
                    CASES.relativize(path).toString(),
                    cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one))));
        } catch (IOException unreadable) {
            return DynamicTest.dynamicTest(path.toString(), () -> {
                throw unreadable;
            });
        }
    }

    private static void check(RuleCase given) {
        AreaEdition rules = RULEBOOK.area(given.area(), given.asOf()).orElseThrow();
        Scorecard score = Engine.score(rules, RULEBOOK.program(given.asOf()).orElseThrow(), CaseFacts.of(given, rules));
        new CaseCheck(score, EXPLANATION.tree(score)).against(given.expect());
    }
}
