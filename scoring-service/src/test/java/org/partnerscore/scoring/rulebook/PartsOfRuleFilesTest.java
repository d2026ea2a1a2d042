package org.partnerscore.scoring.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in parts of sums, in groups, rates and the track by distinct products. */
class PartsOfRuleFilesTest extends BrokenRulebook {

    private static final String SECURITY = "security/2026-05-01.yaml";
    private static final String BUSINESS = "business-applications/2022-10-03.yaml";

    @Test
    void securityAndBusinessApplicationsHaveTheirEditions() {
        Rulebook rulebook = RulebookLoader.load(directory);
        assertEquals(days("2022-10-03", "2023-12-01", "2026-05-01"), rulebook.editions("security"));
        assertEquals(days("2022-10-03", "2026-05-01"), rulebook.editions("business-applications"));
    }

    @Test
    void anOptionOfPartsIsNamedByAllTheirTypes() {
        var metrics = RulebookLoader.load(directory)
                .area("security", LocalDate.parse("2026-05-01"))
                .orElseThrow()
                .tracks()
                .get(0)
                .metrics();
        assertEquals("CPOR+CSP+PAL", metrics.get(0).options().get(0).types().name());
    }

    @Test
    void aPartWithAnUnknownKeyIsRefused() throws IOException {
        replace(SECURITY, "                per: 1250", "                each: 1250");
        assertError(SECURITY, "/metrics/2/tracks/enterprise/options/0/parts/0/each", "each");
    }

    @Test
    void aPartOfWhichNothingMakesOneIsRefused() throws IOException {
        replace(SECURITY, "per: 1250", "per: 0");
        assertError(SECURITY, "/metrics/2/tracks/enterprise/options/0/parts/0/per", "exclusive minimum");
    }

    @Test
    void aPartWithoutASourceIsRefused() throws IOException {
        replace(
                SECURITY,
                "                source: \"page: Performance, Enterprise track, Azure; formulas: section 9; designations: section 6.3\"\n",
                "");
        assertError(SECURITY, "/metrics/0/tracks/enterprise/options/0/parts/0/source", "source");
    }

    @Test
    void aPartWithoutWhatItsShapeNeedsIsRefused() throws IOException {
        replace(SECURITY, "                sharePercent: 15\n", "");
        replace(SECURITY, "                lostEntries: cost-their-baseline\n", "");
        assertError(SECURITY, "/metrics/3/tracks/enterprise/options/0/parts/1/sharePercent", "sharePercent");
        assertError(SECURITY, "/metrics/2/tracks/enterprise/options/0/parts/0/lostEntries", "lostEntries");
    }

    @Test
    void partsThatPointAtNothingAreRefusedAlsoBehindABrokenSchema() throws IOException {
        replace(SECURITY, "band: consuming", "band: hungry");
        assertError(SECURITY, "/metrics/0/tracks/enterprise/options/0/parts/0/band", "no band 'hungry'");
        replace(SECURITY, "award: linear", "award: generous");
        assertError(SECURITY, "/metrics/0/tracks/enterprise/options/0/parts/0/band", "no band 'hungry'");
    }

    @Test
    void aBandOfTheWrongKindIsRefused() throws IOException {
        replace(SECURITY, "band: enterprise-revenue", "band: enterprise-seats");
        replace(SECURITY, "grownInto: enterprise-revenue", "grownInto: smb-seats");
        assertError(SECURITY, "/metrics/2/tracks/enterprise/options/0/parts/0/band", "is no band of consumed revenue");
        assertError(SECURITY, "/metrics/3/tracks/smb/options/0/parts/0/grace/grownInto", "is no band of consumed");
    }

    @Test
    void partsOfOneNameAreRefused() throws IOException {
        replace(SECURITY, "- part: microsoft-365", "- part: azure");
        assertError(SECURITY, "/metrics/0/tracks/enterprise/options/0/parts/1", "'azure' stands here twice");
    }

    @Test
    void aProductWithoutARateIsRefusedWhereConsumptionValueIsMeasured() throws IOException {
        replace(BUSINESS, "    - { product: retail, unit: monthly-active-users, rate: 100 }\n", "");
        assertError(BUSINESS, "/metrics/3/tracks/enterprise/options/0/groups/0/products", "no rate for 'retail'");
        assertError(BUSINESS, "/metrics/4/tracks/smb/options/0/parts/0/products", "no rate for 'retail'");
    }

    @Test
    void twoRatesOfOneProductAndARateOfAnUnknownOneAreRefused() throws IOException {
        replace(BUSINESS, "{ product: retail,", "{ product: guides,");
        replace(BUSINESS, "{ product: core-hr,", "{ product: rotten-hr,");
        assertError(BUSINESS, "/rateCard/rates/10/product", "guides has a rate before this one");
        assertError(BUSINESS, "/rateCard/rates/1/product", "no product 'rotten-hr'");
    }

    @Test
    void aProductInTwoGroupsIsRefused() throws IOException {
        replace(BUSINESS, "  power-platform:\n    source", "  power-platform-and-more:\n    source");
        replace(BUSINESS, "                products: power-platform\n", "                products: dynamics-365\n");
        assertError(
                BUSINESS, "/metrics/3/tracks/enterprise/options/0/groups/1", "'retail' is in a group before this one");
    }

    @Test
    void aTrackChoiceThatPointsAtNothingIsRefused() throws IOException {
        replace(BUSINESS, "  products: revenue\n", "  products: income\n");
        assertError(BUSINESS, "/trackChoice/products", "no product list 'income'");
        replace(BUSINESS, "  otherwise: smb\n", "  otherwise: tiny\n");
        replace(BUSINESS, "  distinctProducts: 5\n", "  distinctProducts: 0\n");
        assertError(BUSINESS, "/trackChoice/products", "no product list 'income'");
        assertError(BUSINESS, "/trackChoice/otherwise", "no track 'tiny'");
        assertError(BUSINESS, "/trackChoice/distinctProducts", "minimum value of 1");
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
