package org.partnerscore.scoring.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookLoaderTest extends BrokenRulebook {

    private static final String AREA = "modern-work/2022-10-03.yaml";
    private static final String AZURE = "data-ai/2026-05-01.yaml";
    private static final String PROGRAM = "program/2022-10-03.yaml";

    @Test
    void theRulebookThatShipsIsValid() {
        Rulebook rulebook = RulebookLoader.load(directory);
        assertTrue(rulebook.areas()
                .containsAll(List.of("data-ai", "digital-app-innovation", "infrastructure", "modern-work")));
        assertEquals(
                List.of(LocalDate.parse("2022-10-03"), LocalDate.parse("2026-05-01")),
                rulebook.editions("modern-work"));
        assertEquals(3, rulebook.editions("data-ai").size());
    }

    @Test
    void anEditionIsInForceFromItsDayUntilTheNext() {
        Rulebook rulebook = RulebookLoader.load(directory);
        assertTrue(rulebook.area("modern-work", LocalDate.parse("2022-10-02")).isEmpty());
        assertEquals("2022-10-03", programOn(rulebook, "2023-09-05"));
        assertEquals("2023-09-06", programOn(rulebook, "2023-09-06"));
        assertTrue(rulebook.area("no-such-area", LocalDate.parse("2023-09-06")).isEmpty());
    }

    @Test
    void everyRuleCarriesItsFilePathAndSource() {
        Rulebook rulebook = RulebookLoader.load(directory);
        var track = rulebook.area("modern-work", LocalDate.parse("2023-09-06"))
                .orElseThrow()
                .tracks()
                .get(1);
        var rule = track.metrics().get(3).options().get(1).rule();
        assertEquals(AREA, rule.file());
        assertEquals("/metrics/3/tracks/smb/options/1", rule.path());
        assertEquals("deck: Requirements for Modern Work, Usage Growth, SMB path, CSP", rule.source());
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        replace(AREA, "maxPoints: 20", "maxPoints: 20\n    minPoints: 1");
        assertError(AREA, "/metrics/0/minPoints", "minPoints");
    }

    @Test
    void aThresholdOfZeroIsRefused() throws IOException {
        replace(AREA, "target: 4000", "target: 0");
        assertError(AREA, "/metrics/3/tracks/enterprise/options/1/target", "minimum value of 1");
    }

    @Test
    void aMissingSourceIsRefused() throws IOException {
        replace(AREA, "            source: \"deck: Requirements for Modern Work, Usage Growth, SMB path, CSP\"\n", "");
        assertError(AREA, "/metrics/3/tracks/smb/options/1/source", "source");
    }

    @Test
    void aSourceThatTheFileDoesNotNameIsRefused() throws IOException {
        replace(PROGRAM, "formulas: D3\"", "hearsay: D3\"");
        assertError(PROGRAM, "/metricMinimum/source", "no source 'hearsay'");
    }

    @Test
    void aReferenceToNothingIsRefused() throws IOException {
        replace(AREA, "band: smb", "band: tiny");
        replace(AREA, "shape: customer-adds\n    products: workloads", "shape: customer-adds\n    products: gadgets");
        replace(AREA, "certifications: advanced", "certifications: legendary");
        assertError(AREA, "/metrics/0/tracks/smb/band", "no band 'tiny'");
        assertError(AREA, "/metrics/0/products", "no product list 'gadgets'");
        assertError(AREA, "/metrics/2/certifications", "no certification list 'legendary'");
    }

    @Test
    void aProductThatNoCatalogueKnowsIsRefused() throws IOException {
        replace(AREA, "- yammer", "- jammer");
        assertError(AREA, "/products/workloads/products/9", "no product 'jammer'");
    }

    @Test
    void aCertificationThatNoCatalogueKnowsIsRefused() throws IOException {
        // MD-101 is an alias: a list names the certification, not the exam under which some hold it.
        replace(AREA, "code: MD-102", "code: MD-101");
        assertError(AREA, "/certifications/intermediate/certifications/4/code", "no certification 'MD-101'");
    }

    @Test
    void twoEditionsOnOneDayAreRefused() throws IOException {
        Files.copy(directory.resolve(AREA), directory.resolve("modern-work/2022-10-03-b.yaml"));
        assertError("modern-work/2022-10-03.yaml", "/edition", "second edition of modern-work on 2022-10-03");
    }

    @Test
    void aFileWhoseNameSaysAnotherDayIsRefused() throws IOException {
        Files.move(directory.resolve(AREA), directory.resolve("modern-work/2022-10-04.yaml"));
        assertError("modern-work/2022-10-04.yaml", "/edition", "its edition is 2022-10-03");
    }

    @Test
    void aFileInTheFolderOfAnotherAreaIsRefused() throws IOException {
        Files.createDirectories(directory.resolve("security"));
        Files.move(
                directory.resolve(AREA),
                directory.resolve("security/2022-10-03.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        assertError("security/2022-10-03.yaml", "", "belongs into the folder 'modern-work'");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        replace(AREA, "- code: MS-900", "- code: MS-900\n        until: 2023-02-30");
        assertError(AREA, "/certifications/intermediate/certifications/0/until", "no day 2023-02-30");
    }

    @Test
    void pointsThatDoNotAddUpAreRefused() throws IOException {
        replace(AREA, "maxPoints: 30", "maxPoints: 31");
        assertError(AREA, "/metrics", "add up to 101");
    }

    @Test
    void aBandThatHoldsNothingIsRefused() throws IOException {
        replace(AREA, "upTo: 300", "upTo: 10");
        assertError(AREA, "/bands/smb/upTo", "above 10");
    }

    @Test
    void aTrackThatAMetricForgetsIsRefused() throws IOException {
        replace(
                AREA,
                "      smb:\n        options:\n          - target: 1\n            source: \"deck: Requirements for Modern Work, Advanced Certifications, 1 individual\"\n",
                "");
        assertError(AREA, "/metrics/2/tracks", "nothing for the track 'smb'");
    }

    @Test
    void aParameterOfAnotherShapeIsRefused() throws IOException {
        replace(AREA, "shape: customer-adds", "shape: customer-adds\n    sharePercent: 40");
        assertError(AREA, "/metrics/0/sharePercent", "false");
    }

    @Test
    void aStepThatPointsAtNothingIsRefused() throws IOException {
        replace(
                AZURE,
                "- certifications: architect\n            people: 1",
                "- certifications: artist\n            people: 1");
        assertError(AZURE, "/metrics/1/tracks/smb/gates/1/certifications", "no certification list 'artist'");
    }

    @Test
    void gatesThatLeaveNothingAreRefused() throws IOException {
        replace(AZURE, "points: 4", "points: 36");
        assertError(AZURE, "/metrics/1/tracks/smb/gates", "leave no points");
    }

    @Test
    void aTrackThatIsAssignedAndNotThereIsRefused() throws IOException {
        replace(AZURE, "track: smb\n  otherwise: enterprise", "track: smb\n  otherwise: smb");
        replace(AZURE, "  - track: smb\n", "  - track: enterprise\n");
        assertError(AZURE, "/trackChoice/track", "no track 'smb'");
    }

    @Test
    void everyServiceIsNoListOfProductsOneByOne() throws IOException {
        replace(AREA, "    products:\n      - intune", "    every: azure-service\n    except:\n      - intune");
        assertError(AREA, "/metrics/3/products", "lists no products one by one");
    }

    @Test
    void aShareOrRevenueOfNothingIsRefused() throws IOException {
        replace(AZURE, "above: 80", "above: 100");
        replace(AZURE, "atLeast: 1000", "atLeast: 0");
        assertError(AZURE, "/trackChoice", "");
        assertError(AZURE, "/bands/enterprise/consumedRevenueUsd/atLeast", "");
    }

    @Test
    void brokenYamlAndRepeatedKeysAreRefused() throws IOException {
        replace(AREA, "award: linear", "award: linear\naward: linear");
        replace(PROGRAM, "minimumTotal: 70", "minimumTotal: [70");
        assertError(AREA, "line", "award");
        assertError(PROGRAM, "line", "");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        replace(AREA, "- yammer", "- jammer");
        replace(AREA, "band: smb", "band: tiny");
        replace(AREA, "target: 4000", "target: 0");
        replace(
                AREA,
                "products: workloads\n    source: \"deck: Requirements for Modern Work: Perf",
                "products: gadgets\n    source: \"hearsay: Perf");
        replace(PROGRAM, "minimumTotal: 70", "minimumTotal: 0");
        assertError(AREA, "/products/workloads/products/9", "jammer");
        assertError(AREA, "/metrics/0/tracks/smb/band", "tiny");
        assertError(AREA, "/metrics/3/tracks/enterprise/options/1/target", "minimum");
        assertError(AREA, "/metrics/0/products", "gadgets");
        assertError(AREA, "/metrics/0/source", "hearsay");
        assertError(PROGRAM, "/minimumTotal", "");
        RulebookInvalid invalid = assertThrows(RulebookInvalid.class, () -> RulebookLoader.load(directory));
        assertEquals(6, invalid.errors().size(), invalid::getMessage);
        invalid.errors().forEach(error -> assertTrue(invalid.getMessage().contains(error.toString())));
    }

    @Test
    void aFileOfNonsenseIsRefusedWithoutAnAccident() throws IOException {
        Files.writeString(
                directory.resolve(AREA),
                "area: [1]\nedition: {}\nsources: 5\nbands: [x]\nmetrics: {a: 1}\nproducts: {l: 7}\n");
        Files.writeString(directory.resolve(PROGRAM), "program: 1\nsource: 5\n");
        assertError(AREA, "/area", "");
        assertError(PROGRAM, "/edition", "");
    }

    private static String programOn(Rulebook rulebook, String day) {
        return rulebook.program(LocalDate.parse(day)).orElseThrow().from().toString();
    }
}
