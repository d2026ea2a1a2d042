package org.partnerscore.benchmarks;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

class DecisionModelTest {

    @Test
    void decisionModelDecidesWhatTheEngineDoes() {
        Rulebook rulebook = RulebookLoader.load(Path.of("../scoring-service/src/main/resources/rulebook"));
        ModernWorkCase drawn = ModernWorkCase.draw();
        Scorecard card = Engine.score(
                rulebook.area("modern-work", ModernWorkCase.AS_OF).orElseThrow(),
                rulebook.program(ModernWorkCase.AS_OF).orElseThrow(),
                drawn.facts());
        DecisionModel model = DecisionModel.load();
        DecisionModel.requireSame(card, model.decide(model.input(drawn)));
    }
}
