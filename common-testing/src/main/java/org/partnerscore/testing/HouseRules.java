package org.partnerscore.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture rules that every service keeps. A service's test extends this and names its package. */
public abstract class HouseRules {

    private static final Set<String> UNSAFE =
            Set.of("java.io.ObjectInputStream", "java.lang.ProcessBuilder", "javax.script.ScriptEngine");

    private final String base;

    protected HouseRules(String base) {
        this.base = base;
    }

    @TestFactory
    List<DynamicTest> everyServiceKeepsTheHouseRules() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)))
                .toList();
    }

    /** The rules; a service adds its own. */
    protected List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Controller|Dto|DTO|Util|Utils|Impl|Helper|Manager)")
                        .as("names come from the domain"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..controller..", "..dto..", "..model..", "..util..", "..impl..")
                        .as("packages are features"),
                slices().matching(base + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("features do not depend on each other in cycles"),
                noClasses().should().callMethodWhere(readsTheSystemClock()).as("time comes from the injected clock"),
                noFields()
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .orShould()
                        .haveRawType(Double.class)
                        .orShould()
                        .haveRawType(Float.class)
                        .as("money, points and ratios are exact"),
                methods()
                        .that()
                        .areAnnotatedWith(GET.class)
                        .or()
                        .areAnnotatedWith(POST.class)
                        .or()
                        .areAnnotatedWith(PUT.class)
                        .or()
                        .areAnnotatedWith(DELETE.class)
                        .should()
                        .bePublic()
                        .allowEmptyShould(true)
                        .as("endpoints are public, or they are silently dropped"),
                fields().that()
                        .areStatic()
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .allowEmptyShould(true)
                        .as("there is no static state"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat(statements())
                        .allowEmptyShould(true)
                        .as("what a caller sent reaches the database as a parameter: a Resource writes no SQL"),
                noClasses()
                        .should()
                        .callMethodWhere(countsRowsAsLong())
                        .as("statements that trace themselves count rows by executeUpdate alone"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom..", "jakarta.xml..")
                        .as("there is no XML"),
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "read or run what is no data", type -> UNSAFE.contains(type.getName())))
                        .orShould()
                        .callMethodWhere(DescribedPredicate.describe(
                                "a command is run",
                                call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                                        && call.getName().equals("exec")))
                        .as("nothing that arrives becomes an object or a command"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .and()
                        .doNotHaveModifier(JavaModifier.ABSTRACT)
                        .should()
                        .beAnnotatedWith(jakarta.ws.rs.Path.class)
                        .allowEmptyShould(true)
                        .as("a Resource is an endpoint"));
    }

    private static DescribedPredicate<JavaClass> statements() {
        return DescribedPredicate.describe(
                "are statements or connections",
                type -> type.isAssignableTo(Statement.class) || type.isAssignableTo(Connection.class));
    }

    /** OpenTelemetry's wrapper of statements passes these on to nobody: they throw where statements are traced. */
    private static DescribedPredicate<JavaMethodCall> countsRowsAsLong() {
        return DescribedPredicate.describe(
                "a count of rows is asked for as a long",
                call -> call.getTargetOwner().isAssignableTo(Statement.class)
                        && call.getName().matches("executeLarge.*|getLargeUpdateCount"));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return new DescribedPredicate<>("the system clock is read") {
            @Override
            public boolean test(JavaMethodCall call) {
                JavaClass owner = call.getTargetOwner();
                boolean ofTime = owner.getPackageName().equals("java.time")
                        && call.getName().equals("now");
                boolean withClock = call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
                boolean millis =
                        owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
                return (ofTime && !withClock) || millis;
            }
        };
    }
}
