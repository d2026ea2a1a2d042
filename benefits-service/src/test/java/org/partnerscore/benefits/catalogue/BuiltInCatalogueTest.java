package org.partnerscore.benefits.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BuiltInCatalogueTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/catalogue");

    private final Catalogue catalogue = new CatalogueReader(CatalogueFiles.schema()).read(CatalogueFiles.builtIn());

    @Test
    void theIndexNamesEveryFile() {
        assertEquals(CatalogueFiles.in(DIRECTORY), CatalogueFiles.builtIn());
    }

    /** Published quantities as somebody who knows the program would write them down: day, benefit, quantity, unit. */
    @TestFactory
    Stream<DynamicTest> publishedQuantitiesAreInTheCatalogue() throws IOException {
        List<String> cases = Files.readAllLines(Path.of("src/test/resources/catalogue/cases.csv"));
        return cases.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> DynamicTest.dynamicTest(cells[1] + " on " + cells[0], () -> {
                    Benefit benefit = catalogue.on(LocalDate.parse(cells[0])).get(cells[1]);
                    String given = benefit.grants().stream()
                            .map(grant -> grant.quantity()
                                    .map(String::valueOf)
                                    .orElse(grant.unpublished() ? "unpublished" : "-"))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(
                            cells[2] + " " + cells[3],
                            given + " " + benefit.unit().orElse(benefit.kind().slug()));
                }));
    }
}
