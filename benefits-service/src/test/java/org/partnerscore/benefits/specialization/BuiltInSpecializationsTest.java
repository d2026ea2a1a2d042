package org.partnerscore.benefits.specialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.data.DataFiles;

class BuiltInSpecializationsTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/specializations");

    private final SpecializationCatalogue catalogue = SpecializationCatalogue.builtIn();

    @Test
    void theIndexNamesEveryFile() {
        assertEquals(DataFiles.in(DIRECTORY), SpecializationFiles.FILES.builtIn());
    }

    /** As somebody who knows the program would write them down: day, code, name or "-", designations, evidence, category. */
    @TestFactory
    Stream<DynamicTest> theProgramOnADayIsInTheCatalogue() throws IOException {
        List<String> cases = Files.readAllLines(Path.of("src/test/resources/specializations/cases.csv"));
        return cases.stream()
                .skip(1)
                .map(line -> line.split(";"))
                .map(cells -> DynamicTest.dynamicTest(
                        cells[1] + " on " + cells[0],
                        () -> assertEquals(
                                String.join(";", List.of(cells).subList(2, cells.length)),
                                told(cells[1], LocalDate.parse(cells[0])))));
    }

    private String told(String code, LocalDate day) {
        Optional<Specialization> found = catalogue.on(day).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        return found.map(each -> String.join(
                        ";",
                        each.nameOn(day),
                        each.coverageOn(day).areas().stream()
                                .sorted()
                                .map(Area::slug)
                                .collect(Collectors.joining(each.coverageOn(day).all() ? " and " : " or ")),
                        each.evidenceOn(day).by().slug(),
                        each.category().slug()))
                .orElse("-");
    }

    @Test
    void anyOrAllOfTheDesignationsCarryIt() {
        LocalDate before = LocalDate.parse("2026-04-30");
        assertTrue(catalogue.isCoveredBy("teamwork-deployment", Set.of(Area.MODERN_WORK), before));
        assertFalse(catalogue.isCoveredBy("teamwork-deployment", Set.of(Area.MODERN_WORK), before.plusDays(1)));
        assertTrue(catalogue.isCoveredBy(
                "teamwork-deployment", Set.of(Area.MODERN_WORK, Area.SECURITY), before.plusDays(1)));
        assertTrue(catalogue.isCoveredBy("kubernetes-on-microsoft-azure", Set.of(Area.DATA_AI), before));
        assertFalse(catalogue.isCoveredBy("kubernetes-on-microsoft-azure", Set.of(Area.INFRASTRUCTURE), before));
        assertFalse(catalogue.isCoveredBy("nothing", Set.of(Area.values()), before));
    }

    @Test
    void aRetiredOneIsCarriedByWhatCarriedItLast() {
        LocalDate after = LocalDate.parse("2027-01-01");
        assertTrue(catalogue.isCoveredBy("adoption-and-change-management", Set.of(Area.MODERN_WORK), after));
        assertEquals(Category.MODERN_WORK, catalogue.category("adoption-and-change-management"));
    }

    @Test
    void whatWasMergedNamesItsSuccessor() {
        assertEquals(
                Optional.of("agentic-business-solutions"),
                catalogue.find("intelligent-automation").orElseThrow().successor());
        assertEquals(
                Optional.empty(),
                catalogue.find("adoption-and-change-management").orElseThrow().successor());
    }

    @Test
    void thresholdsAreOnlyThereWherePublished() {
        Specialization data =
                catalogue.find("information-protection-and-governance").orElseThrow();
        assertEquals(List.of(1000), thresholds(data.performanceOn(LocalDate.parse("2025-08-25"))));
        assertEquals(List.of(2500), thresholds(data.performanceOn(LocalDate.parse("2025-08-26"))));
        Specialization small =
                catalogue.find("small-and-midsize-business-management").orElseThrow();
        assertEquals(List.of(35, 10), thresholds(small.performanceOn(LocalDate.parse("2026-03-26"))));
        assertEquals(List.of(15, 15), thresholds(small.performanceOn(LocalDate.parse("2026-03-27"))));
        assertEquals(
                List.of(),
                thresholds(catalogue
                        .find("sap-on-microsoft-azure")
                        .orElseThrow()
                        .performanceOn(LocalDate.parse("2026-10-01"))));
    }

    @Test
    void anAuditCostsWhatThePriceListOfTheDaySays() {
        assertEquals(List.of(3000, 2000), fees(Category.AZURE, "2024-06-30"));
        assertEquals(List.of(3600, 2400), fees(Category.AZURE, "2024-07-01"));
        assertEquals(List.of(), fees(Category.SECURITY, "2026-07-30"));
        assertEquals(List.of(4000, 2700), fees(Category.SECURITY, "2026-07-31"));
    }

    private List<Integer> fees(Category category, String day) {
        return catalogue.auditFees(category, LocalDate.parse(day)).stream()
                .map(AuditFee::usd)
                .toList();
    }

    private static List<Integer> thresholds(Specialization.Requirement requirement) {
        return Arrays.asList(requirement.thresholds().stream()
                .map(Specialization.Threshold::atLeast)
                .toArray(Integer[]::new));
    }
}
