package org.partnerscore.benefits.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnerscore.benefits.data.DataFiles;

class BuiltInCatalogueTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/catalogue");

    private final Catalogue catalogue = new CatalogueReader(name -> false).read(CatalogueFiles.FILES.builtIn());

    @Test
    void theIndexNamesEveryFile() {
        assertEquals(DataFiles.in(DIRECTORY), CatalogueFiles.FILES.builtIn());
    }

    /** Published quantities as somebody who knows the program would write them down: day, whose, benefit, quantity, unit. */
    @TestFactory
    Stream<DynamicTest> publishedQuantitiesAreInTheCatalogue() throws IOException {
        return cases("cases")
                .map(cells -> DynamicTest.dynamicTest(String.join(" ", cells), () -> {
                    Benefit benefit = catalogue.on(LocalDate.parse(cells[0])).get(cells[2]);
                    String given = benefit == null ? "absent" : given(benefit, cells[1]) + " " + unit(benefit);
                    assertEquals(cells[3].equals("absent") ? "absent" : cells[3] + " " + cells[4], given);
                }));
    }

    @TestFactory
    Stream<DynamicTest> capsAreThoseOfTheirDay() throws IOException {
        return cases("caps")
                .map(cells -> DynamicTest.dynamicTest(
                        String.join(" ", cells),
                        () -> assertEquals(
                                Integer.parseInt(cells[2]),
                                catalogue
                                        .cap(Category.ofSlug(cells[1]), LocalDate.parse(cells[0]))
                                        .orElseThrow()
                                        .cap())));
    }

    @TestFactory
    Stream<DynamicTest> packagesHoldWhatIsPublished() throws IOException {
        return cases("packages")
                .map(cells -> DynamicTest.dynamicTest(String.join(" ", cells), () -> {
                    Optional<Offer> offer = catalogue.offers(LocalDate.parse(cells[0])).stream()
                            .filter(each -> each.code().equals(cells[1]))
                            .findAny();
                    String found = offer.map(each -> cells[2].equals("price")
                                    ? each.priceUsd().map(String::valueOf).orElse("unpublished")
                                    : each.contents().stream()
                                            .filter(content -> content.benefit().equals(cells[2]))
                                            .map(content -> content.quantity()
                                                    .map(String::valueOf)
                                                    .orElse("unpublished"))
                                            .findAny()
                                            .orElse("absent"))
                            .orElse("not sold");
                    assertEquals(cells[3], found);
                }));
    }

    @Test
    void theRulesOfActivationAreThoseOfTheProgram() {
        LocalDate day = LocalDate.of(2023, 9, 15);
        assertEquals(
                Optional.of(90),
                catalogue
                        .activation("visual-studio-enterprise", day)
                        .orElseThrow()
                        .reassignableAfterDays());
        Activation monthly = catalogue.activation("azure-monthly-credit", day).orElseThrow();
        assertEquals(Optional.of(5), monthly.reassignments());
        assertEquals(Optional.of(13), monthly.validMonths());
        assertEquals(
                Optional.of(0),
                catalogue.activation("azure-credits", day).orElseThrow().reassignments());
        Activation seats = catalogue.activation("microsoft-365-e5", day).orElseThrow();
        assertEquals(Optional.of(30), seats.replaceableWithinDays());
        assertEquals(Optional.of(36), seats.extensionMonths());
        assertEquals(
                List.of("global-admin", "partner-admin"),
                catalogue
                        .activation("on-premises-support-incidents", day)
                        .orElseThrow()
                        .by());
    }

    private static Stream<String[]> cases(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/catalogue/" + name + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(","));
    }

    /** @param whose an area's designation, or "specializations of" a category */
    private static String given(Benefit benefit, String whose) {
        return benefit.grants().stream()
                .filter(grant -> grant.by() == Grantor.DESIGNATION
                        ? grant.area().slug().equals(whose)
                        : grant.categories().stream()
                                .anyMatch(category -> whose.equals("specializations of " + category.slug())))
                .map(grant -> grant.quantity().map(String::valueOf).orElse(grant.unpublished() ? "unpublished" : "-"))
                .findFirst()
                .orElse("no grant");
    }

    private static String unit(Benefit benefit) {
        return benefit.unit().orElse(benefit.kind().slug());
    }
}
