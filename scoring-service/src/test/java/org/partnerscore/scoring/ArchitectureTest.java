package org.partnerscore.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.scoring");
    }

    @Override
    protected List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>(super.rules());
        rules.add(noClasses()
                .that()
                .resideInAPackage("..scoring.engine..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.partnerscore.scoring.engine..")
                .as("the engine is plain Java: no framework, no I/O"));
        return rules;
    }
}
