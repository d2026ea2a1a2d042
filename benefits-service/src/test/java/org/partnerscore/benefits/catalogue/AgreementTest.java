package org.partnerscore.benefits.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.data.InvalidData;

/** Caps, rules of activation and packages, alone and beside the benefits. */
class AgreementTest {

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

    private static final String CAPS = """
            edition: 2023-01-01
            title: Caps
            documents:
              page: { title: A page, dated: "2023" }
            caps:
              - { category: azure, cap: 5, source: { document: page } }
              - { category: business-applications, cap: 1, source: { document: page } }
              - { category: modern-work, cap: 3, source: { document: page } }
              - { category: security, cap: 3, source: { document: page } }
            """;

    private static final String RULES = """
            edition: 2023-01-01
            title: Rules
            documents:
              page: { title: A page, dated: "2023" }
            rules:
              - rule: chairs
                form: seat
                fulfilment: licences
                period: none
                benefits: [seats]
                source: { document: page }
            """;

    private final CatalogueReader reader = new CatalogueReader("kubernetes"::equals);

    @Test
    void whatIsCappedHasACap() {
        String capped = GOOD.replace("by: designation", "by: specialization\n        categories: [security]");
        refused(capped, "no cap is known for specializations of security on 2023-01-01");
        reader.read(new TreeMap<>(Map.of("security/2023-01-01.yaml", capped, "caps/2023-01-01.yaml", CAPS)));
    }

    @Test
    void aCapBelowZeroIsRefused() {
        refusedIn("caps/2023-01-01.yaml", CAPS.replace("cap: 5", "cap: -1"), "/caps/0/cap: must have a minimum value");
        refusedIn("caps/2023-01-01.yaml", CAPS.replace("azure", "cloud"), "/caps/0/category: does not have a value");
        refusedIn("caps/2023-01-01.yaml", CAPS.replace("azure", "security"), "/caps/3/category: 'security' stands at");
        refusedIn(
                "caps/2023-01-01.yaml", CAPS.replace("document: page", "document: rumour"), "/caps/0/source/document");
        refusedIn("caps/2023-01-02.yaml", CAPS, "/edition: this edition belongs in caps/2023-01-01.yaml");
    }

    @Test
    void rulesOfActivationAreOfBenefitsThatExistAndEveryQuantityHasSome() {
        Map<String, String> good = Map.of("security/2023-01-01.yaml", GOOD, "activation/2023-01-01.yaml", RULES);
        reader.read(new TreeMap<>(good));
        List<String> errors = errors(Map.of(
                "security/2023-01-01.yaml", GOOD, "activation/2023-01-01.yaml", RULES.replace("[seats]", "[chairs]")));
        assertEquals(
                List.of(
                        "activation/2023-01-01.yaml: /rules: 'chairs' is no benefit of any edition",
                        "security/2023-01-01.yaml: /benefits: no rules of activation for 'seats'"),
                errors);
        refusedIn("activation/2023-01-01.yaml", RULES.replace("form: seat", "form: chair"), "/rules/0/form: does not");
        String rule = RULES.substring(RULES.indexOf("  - rule"));
        refusedIn("activation/2023-01-01.yaml", RULES + rule, "/rules/1/benefits: 'seats' has the rules of /rules/0");
    }

    @Test
    void aPackagesPriceIsNotBelowZero() {
        String packages = """
                edition: 2023-01-01
                title: Packages
                documents:
                  page: { title: A page, dated: "2023" }
                packages:
                  - package: starter
                    name: Starter
                    priceUsd: 10
                    days: 365
                    renewalDays: 30
                    cancellableWithinDays: 30
                    contents:
                      - { benefit: seats, name: Seats, unit: users, quantity: 1 }
                    source: { document: page }
                """;
        reader.read(new TreeMap<>(Map.of("packages/2023-01-01.yaml", packages)));
        refusedIn("packages/2023-01-01.yaml", packages.replace("priceUsd: 10", "priceUsd: -1"), "/packages/0/priceUsd");
        refusedIn("packages/2023-01-01.yaml", packages.replace(", quantity: 1", ""), "/packages/0/contents/0");
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
}
