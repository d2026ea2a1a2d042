package org.partnerscore.benefits.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Citation;
import org.partnerscore.benefits.catalogue.Grant;
import org.partnerscore.benefits.catalogue.Grantor;
import org.partnerscore.benefits.catalogue.Kind;

class EntitlementsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);

    @Test
    void grantsOfTheAreaAndTheCommonOnesAddUp() {
        Entitlement entitlement = only(
                grant(Area.COMMON, Grantor.DESIGNATION, Optional.of(20)),
                grant(Area.MODERN_WORK, Grantor.DESIGNATION, Optional.of(200)));
        assertEquals(Optional.of(220), entitlement.quantity());
    }

    @Test
    void anUnpublishedPartLeavesTheSumUnsaid() {
        Entitlement entitlement = only(
                grant(Area.COMMON, Grantor.DESIGNATION, Optional.of(20)),
                grant(Area.MODERN_WORK, Grantor.DESIGNATION, Optional.empty()));
        assertEquals(Optional.empty(), entitlement.quantity());
        assertEquals(
                "Enrolling in modern-work gives a number of users that is not published, from the day of enrolment to"
                        + " the membership's anniversary.",
                entitlement.next());
    }

    @Test
    void otherAreasAndSpecializationsBringNothing() {
        assertEquals(
                List.of(),
                Entitlements.entitlements(
                        report(true),
                        List.of(benefit(
                                grant(Area.SECURITY, Grantor.DESIGNATION, Optional.of(5)),
                                grant(Area.MODERN_WORK, Grantor.SPECIALIZATION, Optional.of(50))))));
    }

    @Test
    void withoutTheDesignationThereIsNothing() {
        Benefit benefit = benefit(grant(Area.MODERN_WORK, Grantor.DESIGNATION, Optional.of(200)));
        assertEquals(List.of(), Entitlements.entitlements(report(false), List.of(benefit)));
    }

    private static Entitlement only(Grant... grants) {
        return Entitlements.entitlements(report(true), List.of(benefit(grants))).get(0);
    }

    private static Benefit benefit(Grant... grants) {
        return new Benefit("seats", "Seats", Kind.QUANTITY, Optional.of("users"), List.of(grants));
    }

    private static Grant grant(Area area, Grantor by, Optional<Integer> quantity) {
        Citation source = new Citation("A deck", "2023", Optional.empty(), Optional.empty());
        return new Grant(area, DAY, by, quantity, quantity.isEmpty(), Optional.empty(), source);
    }

    private static DesignationReport report(boolean qualified) {
        return new DesignationReport(
                "4711",
                Area.MODERN_WORK,
                DAY,
                qualified,
                new BigDecimal("77.5"),
                DAY,
                DAY,
                List.of(),
                0,
                List.of(),
                Instant.EPOCH);
    }
}
