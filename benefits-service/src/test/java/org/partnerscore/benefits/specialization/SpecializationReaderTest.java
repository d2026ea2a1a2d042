package org.partnerscore.benefits.specialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.data.InvalidData;

class SpecializationReaderTest {

    private static final String GOOD = """
            category: security
            title: Specializations of Security
            documents:
              page: { title: A page, dated: "2023" }
            specializations:
              - specialization: alarm
                from: 2023-01-01
                until: 2024-01-01
                successor: siren
                retirement: { document: page }
                names:
                  - { from: 2023-01-01, name: Alarm, source: { document: page } }
                designations:
                  - { from: 2023-01-01, anyOf: [security], source: { document: page } }
                performance:
                  - { from: 2023-01-01, unpublished: true, source: { document: page } }
                skilling:
                  - { from: 2023-01-01, thresholds: [{ of: people, atLeast: 3, unit: people }], source: { document: page } }
                evidence:
                  - { from: 2023-01-01, by: references, count: 3, source: { document: page } }
              - specialization: siren
                from: 2023-06-01
                names:
                  - { from: 2023-06-01, name: Siren, source: { document: page } }
                  - { from: 2023-09-01, name: Loud Siren, source: { document: page } }
                designations:
                  - { from: 2023-06-01, allOf: [security, modern-work], source: { document: page } }
                performance:
                  - { from: 2023-06-01, unpublished: true, source: { document: page } }
                skilling:
                  - { from: 2023-06-01, unpublished: true, source: { document: page } }
                evidence:
                  - { from: 2023-06-01, by: none, source: { document: page } }
            """;

    private final SpecializationReader reader = new SpecializationReader();

    @Test
    void aGoodFileIsRead() {
        assertEquals(
                2,
                reader.read(new TreeMap<>(Map.of("security.yaml", GOOD))).all().size());
    }

    @Test
    void anUnknownAreaIsRefused() {
        refused("anyOf: [security]", "anyOf: [sekurity]", "/specializations/0/designations/0/anyOf/0: ");
        refused("anyOf: [security]", "anyOf: [common]", "/specializations/0/designations/0/anyOf/0: ");
        refused("anyOf: [security]", "anyOf: []", "/specializations/0/designations/0/anyOf: ");
        refused("anyOf: [security]", "anyOf: [security], allOf: [security]", "/specializations/0/designations/0: ");
    }

    @Test
    void anUnknownSuccessorIsRefused() {
        refused("successor: siren", "successor: horn", "/specializations/0/successor: 'horn' is not another");
        refused("successor: siren", "successor: alarm", "/specializations/0/successor: 'alarm' is not another");
    }

    @Test
    void aSuccessorThatIsNotThereOnTheDayIsRefused() {
        refused("until: 2024-01-01", "until: 2023-05-31", "'siren' is not in force on 2023-05-31");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        refused("until: 2024-01-01", "until: 2023-01-01", "/specializations/0/until: it ends on 2023-01-01");
        refused(
                "until: 2024-01-01",
                "until: 2024-01-01\n    newUntil: 2024-01-02",
                "/specializations/0/newUntil: 2024-01-02 does not lie");
    }

    @Test
    void aCodeStandsOnce() {
        refused(
                "specialization: siren",
                "specialization: alarm",
                "'alarm' stands at security.yaml: /specializations/0");
    }

    @Test
    void aCodeThatMeansSomethingElseIsRefused() {
        refused("specialization: siren", "specialization: partners", "/specializations/1/specialization: ");
        refused("specialization: siren", "specialization: modern-work", "/specializations/1/specialization: ");
        refused("specialization: siren", "specialization: Siren!", "/specializations/1/specialization: ");
    }

    @Test
    void whatIsClaimedHasASource() {
        refused(
                "name: Alarm, source: { document: page }",
                "name: Alarm",
                "/specializations/0/names/0: required property 'source' not found");
        refused(
                "name: Alarm, source: { document: page }",
                "name: Alarm, source: { document: rumour }",
                "/specializations/0/names/0/source/document: 'rumour' is not one of /documents");
        refused("retirement: { document: page }", "newUntil: 2023-12-01", "'retirement'");
    }

    @Test
    void aThresholdIsPublishedOrItIsNot() {
        refused("unpublished: true,", "", "/specializations/0/performance/0: ");
        refused(
                "unpublished: true,",
                "unpublished: true, thresholds: [{ of: x, atLeast: 1, unit: y }],",
                "/specializations/0/performance/0: ");
        refused("atLeast: 3", "atLeast: -3", "/specializations/0/skilling/0/thresholds/0/atLeast: ");
    }

    @Test
    void daysAreInOrderAndBeginWithTheSpecialization() {
        refused(
                "{ from: 2023-09-01, name: Loud Siren",
                "{ from: 2023-06-01, name: Loud Siren",
                "/specializations/1/names/1/from: 2023-06-01 does not follow");
        refused(
                "{ from: 2023-01-01, name: Alarm",
                "{ from: 2023-01-02, name: Alarm",
                "/specializations/0/names/0/from: the specialization begins on 2023-01-01");
        refused("from: 2023-01-01\n", "from: 2023-02-30\n", "/specializations/0/from: ");
    }

    @Test
    void referencesAreCountedAndAuditsAreNot() {
        refused("by: references, count: 3", "by: references", "'count'");
        refused("by: references, count: 3", "by: audit, count: 3", "/specializations/0/evidence/0");
    }

    @Test
    void anUnknownKeyIsRefused() {
        refused("title: Specializations", "titel: Specializations", "property 'titel' is not defined");
    }

    @Test
    void aFileStandsUnderItsCategory() {
        assertTrue(errors(Map.of("azure.yaml", GOOD))
                .contains("azure.yaml: /category: this category belongs in security.yaml"));
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        refused("category: security", "category: [security", "line ");
    }

    @Test
    void allErrorsOfAllFilesAreToldAtOnce() {
        List<String> errors = errors(Map.of(
                "security.yaml",
                GOOD.replace("until: 2024-01-01", "until: 2022-01-01")
                        .replace("name: Siren, source: { document: page }", "name: Siren, source: { document: gone }"),
                "azure.yaml",
                GOOD.replace("category: security", "category: clouds"),
                "modern-work.yaml",
                "category: [x"));
        assertTrue(errors.stream().anyMatch(error -> error.startsWith("security.yaml: /specializations/0/until")));
        assertTrue(errors.stream().anyMatch(error -> error.startsWith("security.yaml: /specializations/1/names/0")));
        assertTrue(errors.stream().anyMatch(error -> error.startsWith("azure.yaml: /category")));
        assertTrue(errors.stream().anyMatch(error -> error.startsWith("modern-work.yaml: line")));
        assertTrue(
                new InvalidData("specializations", errors).getMessage().lines().count() > errors.size());
    }

    private void refused(String good, String bad, String expected) {
        List<String> errors = errors(Map.of("security.yaml", GOOD.replace(good, bad)));
        assertTrue(
                errors.stream().anyMatch(error -> error.startsWith("security.yaml: ") && error.contains(expected)),
                () -> expected + " is not among " + errors);
    }

    private List<String> errors(Map<String, String> files) {
        return assertThrows(InvalidData.class, () -> reader.read(new TreeMap<>(files)))
                .errors();
    }
}
