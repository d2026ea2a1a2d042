package org.partnerscore.benefits.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 1);
    private static final Citation SOURCE = new Citation("A deck", "2023", Optional.empty(), Optional.empty());

    private final Catalogue catalogue = new Catalogue(List.of(
            edition(Area.SECURITY, SECOND, "seats", 9),
            edition(Area.SECURITY, FIRST, "seats", 5),
            edition(Area.COMMON, FIRST, "hours", 50),
            edition(Area.INFRASTRUCTURE, FIRST, "seats", 7)));

    @Test
    void beforeTheFirstEditionThereIsNothing() {
        assertEquals(Map.of(), catalogue.on(FIRST.minusDays(1)));
    }

    @Test
    void anEditionTakesEffectOnItsDayAndReplacesTheAreasFormerOneOnly() {
        assertEquals(Map.of("hours", List.of(50), "seats", List.of(5, 7)), quantities(SECOND.minusDays(1)));
        assertEquals(Map.of("hours", List.of(50), "seats", List.of(7, 9)), quantities(SECOND));
        assertEquals(FIRST, catalogue.editionOn(SECOND.minusDays(1)));
        assertEquals(SECOND, catalogue.editionOn(SECOND));
    }

    @Test
    void aDesignationBringsWhatItsAreaAndTheCommonOnesGive() {
        assertEquals(
                Set.of(Area.COMMON, Area.SECURITY),
                catalogue.on(FIRST).values().stream()
                        .flatMap(benefit -> benefit.grants().stream())
                        .filter(grant -> grant.comesWithDesignationOf(Area.SECURITY))
                        .map(Grant::area)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private Map<String, List<Integer>> quantities(LocalDate day) {
        return catalogue.on(day).values().stream()
                .collect(java.util.stream.Collectors.toMap(Benefit::code, benefit -> benefit.grants().stream()
                        .map(grant -> grant.quantity().orElseThrow())
                        .sorted()
                        .toList()));
    }

    private static Edition edition(Area area, LocalDate day, String code, int quantity) {
        Grant grant = new Grant(
                area,
                day,
                Grantor.DESIGNATION,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(quantity),
                false,
                Optional.empty(),
                SOURCE);
        return new Edition(
                area + "@" + day,
                area,
                day,
                List.of(new Benefit(code, code, Kind.QUANTITY, Optional.of("units"), List.of(grant))));
    }
}
