package org.partnerscore.scoring.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.testing.HouseRules;

/** The house rules, and what makes the core pure: facts and rules in, a score card out. */
class EngineArchitectureTest extends HouseRules {

    private static final String ENGINE = "org.partnerscore.scoring.engine";

    EngineArchitectureTest() {
        super("org.partnerscore.scoring");
    }

    @Override
    protected List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>(super.rules());
        rules.add(classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ENGINE, "java.lang..", "java.math", "java.time", "java.util..")
                .as("the engine is plain Java without input and output"));
        rules.add(noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class, double.class, float.class)
                .as("the engine computes nothing in floating point"));
        return rules;
    }
}
