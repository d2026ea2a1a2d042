package org.partnerscore.scoring.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class EngineArchitectureTest {

    private static final JavaClasses SCORING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.partnerscore.scoring");

    @Test
    void theEngineIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("..scoring.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.partnerscore.scoring.engine..", "java.lang..", "java.math", "java.time..", "java.util..")
                .check(SCORING);
    }

    @Test
    void theEngineKnowsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..scoring.engine..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SCORING);
    }

    @Test
    void pointsAreNeverFloatingPoint() {
        noClasses()
                .that()
                .resideInAPackage("..scoring.engine..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class, double.class, float.class)
                .check(SCORING);
    }

    @Test
    void onlyTheEngineComputes() {
        noClasses()
                .that()
                .resideInAPackage("..scoring.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..scoring.rulebook..", "..scoring.explanation..")
                .check(SCORING);
    }
}
