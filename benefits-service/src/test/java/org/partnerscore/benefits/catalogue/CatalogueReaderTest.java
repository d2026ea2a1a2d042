package org.partnerscore.benefits.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.data.InvalidData;

class CatalogueReaderTest {

    private static final String GOOD = """
            edition: 2023-01-01
            area: security
            title: Benefits of Security
            documents:
              deck: { title: A deck, dated: "2023" }
            benefits:
              - benefit: seats
                name: Seats
                kind: quantity
                unit: users
                grants:
                  - by: designation
                    quantity: 5
                    source: { document: deck, place: slide 1 }
            """;

    private final CatalogueReader reader = new CatalogueReader("kubernetes"::equals);

    @Test
    void aGoodFileIsRead() {
        Catalogue catalogue = reader.read(new TreeMap<>(Map.of("security/2023-01-01.yaml", GOOD)));
        assertEquals(1, catalogue.editions().size());
    }

    @Test
    void aNegativeQuantityIsRefused() {
        refused(
                GOOD.replace("quantity: 5", "quantity: -5"),
                "/benefits/0/grants/0/quantity: must have a minimum value");
    }

    @Test
    void aQuantityThatIsNoWholeNumberIsRefused() {
        refused(GOOD.replace("quantity: 5", "quantity: many"), "/benefits/0/grants/0/quantity: string found, integer");
    }

    @Test
    void anUnknownUnitIsRefused() {
        refused(GOOD.replace("unit: users", "unit: parsecs"), "/benefits/0/unit: does not have a value in the enumer");
    }

    @Test
    void anUnknownSpecializationIsRefused() {
        String named = GOOD.replace("by: designation", "by: specialization\n        specializations: [kubernetes]");
        reader.read(new TreeMap<>(Map.of("security/2023-01-01.yaml", named)));
        refused(named.replace("[kubernetes]", "[kubernetes, alchemy]"), "'seats' is given by 'alchemy'");
    }

    @Test
    void aSpecializationsGrantSaysWhichAndADesignationsDoesNot() {
        refused(GOOD.replace("by: designation", "by: specialization"), "/benefits/0/grants/0: must be valid to one");
        refused(
                GOOD.replace("by: designation", "by: designation\n        categories: [azure]"),
                "/benefits/0/grants/0/categories");
        refused(
                GOOD.replace("by: designation", "by: specialization\n        categories: [cloud]"),
                "/benefits/0/grants/0/categories/0: does not have a value in the enumeration");
    }

    @Test
    void anUnknownAreaIsRefused() {
        refused(GOOD.replace("area: security", "area: cloud"), "/area: does not have a value in the enumeration");
    }

    @Test
    void anUnknownKeyIsRefused() {
        refused(GOOD.replace("title:", "titel:"), "property 'titel' is not defined");
    }

    @Test
    void aMissingSourceIsRefused() {
        refused(
                GOOD.replace("source: { document: deck, place: slide 1 }", "note: trust me"),
                "/benefits/0/grants/0: required property 'source' not found");
    }

    @Test
    void aSourceThatIsNoDocumentOfTheFileIsRefused() {
        refused(GOOD.replace("document: deck", "document: rumour"), "/benefits/0/grants/0/source/document: 'rumour'");
    }

    @Test
    void aQuantityNeedsANumberOrTheWordThatItIsUnpublished() {
        refused(GOOD.replace("quantity: 5", "note: none"), "/benefits/0/grants/0: required property 'quantity'");
        refused(GOOD.replace("quantity: 5", "{}").replace("{}", "quantity: 5\n        unpublished: true"), "quantity");
    }

    @Test
    void aRightHasNoQuantity() {
        refused(GOOD.replace("kind: quantity", "kind: right").replace("unit: users", "# no unit"), "/quantity");
    }

    @Test
    void anImpossibleDayIsRefused() {
        refused(GOOD.replace("2023-01-01", "2023-02-30"), "/edition: does not match the date pattern");
    }

    @Test
    void aFileStandsUnderItsAreaAndDay() {
        refused(GOOD.replace("2023-01-01", "2023-01-02"), "/edition: this edition belongs in security/2023-01-02.yaml");
    }

    @Test
    void aBenefitStandsOnceInAFile() {
        String benefit = GOOD.substring(GOOD.indexOf("  - benefit"));
        refused(GOOD + benefit, "/benefits/1/benefit: 'seats' stands at /benefits/0 already");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        refused(GOOD.replace("area: security", "area: [security"), "line ");
        refused("", "/: ");
    }

    @Test
    void twoEditionsOnOneDayAreRefused() {
        List<String> errors = errors(Map.of("security/2023-01-01.yaml", GOOD, "security/copy.yaml", GOOD));
        assertTrue(errors.contains("security/copy.yaml: /edition: this edition belongs in security/2023-01-01.yaml"));
        assertEquals(
                List.of("b: /edition: a is an edition of security on the same day"),
                Consistency.errors(List.of(edition("a"), edition("b"))));
    }

    @Test
    void aBenefitOfTwoAreasIsDescribedAlike() {
        String other = GOOD.replace("area: security", "area: infrastructure").replace("name: Seats", "name: Chairs");
        assertEquals(
                List.of("security/2023-01-01.yaml: /benefits: 'seats' has another name, kind or unit than in"
                        + " infrastructure/2023-01-01.yaml"),
                errors(Map.of("security/2023-01-01.yaml", GOOD, "infrastructure/2023-01-01.yaml", other)));
    }

    @Test
    void allErrorsOfAllFilesAreToldAtOnce() {
        List<String> errors = errors(Map.of(
                "security/2023-01-01.yaml",
                        GOOD.replace("quantity: 5", "quantity: -5").replace("kind: quantity", "kind: gift"),
                "infrastructure/2023-01-01.yaml", GOOD.replace("area: security", "area: cloud")));
        assertAll(
                () -> assertTrue(
                        errors.stream().anyMatch(error -> error.startsWith("infrastructure/2023-01-01.yaml: /area"))),
                () -> assertTrue(errors.stream().anyMatch(error -> error.contains("/benefits/0/kind"))),
                () -> assertTrue(errors.stream().anyMatch(error -> error.contains("/benefits/0/grants/0/quantity"))));
        assertTrue(new InvalidData("catalogue", errors).getMessage().lines().count() > errors.size());
    }

    private void refused(String content, String expected) {
        refusedIn("security/2023-01-01.yaml", content, expected);
    }

    private void refusedIn(String path, String content, String expected) {
        List<String> errors = errors(Map.of(path, content));
        assertTrue(
                errors.stream().anyMatch(error -> error.startsWith(path + ": ") && error.contains(expected)),
                () -> expected + " is not among " + errors);
    }

    private List<String> errors(Map<String, String> files) {
        return assertThrows(InvalidData.class, () -> reader.read(new TreeMap<>(files)))
                .errors();
    }

    private static Edition edition(String file) {
        return new Edition(file, Area.SECURITY, java.time.LocalDate.of(2023, 1, 1), List.of());
    }
}
