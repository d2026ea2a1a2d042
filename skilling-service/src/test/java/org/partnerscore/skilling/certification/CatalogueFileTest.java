package org.partnerscore.skilling.certification;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {

    private static final String GOOD = """
            compiledOn: 2026-11-22
            sources: { A: "a page", B: "another" }
            certifications:
              - { code: XY-102, aliases: [XY-101], name: New, formerNames: [{ name: Old, until: 2023-07-01, sources: [B] }],
                  level: expert, retired: { on: 2026-11-30, sources: [B] }, sources: [A] }
              - { code: XY-200, name: Other, sources: [A] }
            halves:
              - { exam: XY-100, of: XY-102, sources: [A] }
            """;

    @Test
    void theCatalogueKnowsACertificationByItsCodeAndItsAliases() {
        Certifications certifications = CatalogueFile.read("x.yaml", GOOD);
        Certification found = certifications.find("XY-101").orElseThrow();
        assertEquals("XY-102", found.code());
        assertEquals(List.of("XY-102", "XY-101"), found.spellings());
        assertEquals("2026-11-30", found.retiredOn().orElseThrow().toString());
        assertEquals(List.of("another"), found.retirement().orElseThrow().sources());
        assertEquals("Old", found.formerNames().get(0).name());
        assertTrue(certifications.find("XY-100").isEmpty());
        assertEquals(
                "XY-102", certifications.ofWhichIsHalf("XY-100").orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: expert | levle: expert | /certifications/0: property 'levle'",
                "level: expert | level: guru | /certifications/0/level:",
                "2026-11-30 | 2026-11-31 | /certifications/0/retired/on:",
                "2023-07-01 | 2023-7-1 | /certifications/0/formerNames/0/until:",
                "code: XY-200 | code: XY-102 | /certifications/1/code: XY-102 stands at /certifications/0/code",
                "code: XY-200 | code: XY-101 | /certifications/1/code: XY-101 stands at /certifications/0/aliases/0",
                "exam: XY-100 | exam: XY-200 | /halves/0/exam: XY-200 stands at /certifications/1/code",
                "of: XY-102 | of: XY-101 | /halves/0/of: there is no certification XY-101",
                "code: XY-200 | code: xy-200 | /certifications/1/code:",
                "name: Other, sources: [A] | name: Other, sources: [C] | /certifications/1/sources/0: there is no source C",
                "name: Other, sources: [A] | name: Other | /certifications/1: required property 'sources'",
                "name: Other, sources: [A] | name: Other, name: Again | line 6",
            })
    void anErrorIsNamedWithFileAndPlace(String good, String broken, String expected) {
        String message = message(GOOD.replace(good, broken));
        assertTrue(message.contains("x.yaml") && message.contains(expected), message);
    }

    @Test
    void allErrorsAreNamedAtOnce() {
        String message = message(GOOD.replace("level: expert", "level: guru")
                .replace("2026-11-30", "2026-13-30")
                .replace("of: XY-102", "of: XY-999"));
        assertAll(
                () -> assertTrue(message.contains("3 error(s)"), message),
                () -> assertTrue(message.contains("/certifications/0/level"), message),
                () -> assertTrue(message.contains("/certifications/0/retired/on"), message),
                () -> assertTrue(message.contains("/halves/0/of"), message));
    }

    @Test
    void anEmptyFileIsNoCatalogue() {
        assertTrue(message("").contains("x.yaml"));
        assertTrue(message("- a list").contains("x.yaml"));
    }

    private static String message(String yaml) {
        return assertThrows(InvalidCatalogue.class, () -> CatalogueFile.read("x.yaml", yaml))
                .getMessage();
    }
}
