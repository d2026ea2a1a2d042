package org.partnerscore.benefits.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class StandingsTest {

    private static final LocalDate DAY = LocalDate.parse("2023-02-01");
    private static final Instant NOW = Instant.parse("2023-02-01T08:00:00Z");

    @Inject
    Standings standings;

    private final String partnerId = UUID.randomUUID().toString();

    @Test
    void whatWasStoredIsFoundAsItWas() {
        Standing full = new Standing(
                partnerId,
                Optional.of(new Legacy(Legacy.Level.ACTION_PACK, DAY)),
                List.of(new Membership(
                        DAY,
                        List.of(new Membership.Year(
                                DAY,
                                DAY.plusYears(1),
                                DAY.plusYears(1).plusDays(1),
                                DAY.plusYears(1),
                                Optional.empty())),
                        List.of(new DesignationTerm(Area.DATA_AI, DAY, DAY.plusDays(3), DAY.plusYears(1))))),
                List.of(new SpecializationTerm("kubernetes", Optional.of(DAY), Optional.of(DAY.plusYears(1)))),
                List.of(new Assessment(Area.SECURITY, DAY, true, Optional.of(new BigDecimal("70.5")), DAY, DAY, NOW)));
        Transition step = transition("qualified");
        standings.change(partnerId, (connection, before) -> {
            assertEquals(Standing.none(partnerId), before);
            return new Change(full, List.of(step));
        });
        assertEquals(full, standings.find(partnerId));
        assertEquals(List.of(step), standings.history(partnerId));
    }

    @Test
    void aRefusedDecisionLeavesNothingBehind() {
        assertThrows(
                IllegalArgumentException.class,
                () -> standings.change(partnerId, (connection, before) -> {
                    throw new IllegalArgumentException();
                }));
        assertEquals(List.of(), standings.history(partnerId));
        assertEquals(0, standings.find(List.of(partnerId)).size());
    }

    @Test
    void decisionsAboutOnePartnerAreOneAfterTheOther() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> standings.change(partnerId, (connection, before) -> {
                    Standing after = new Standing(
                            partnerId,
                            before.legacy(),
                            before.memberships(),
                            IntStream.rangeClosed(0, before.specializations().size())
                                    .mapToObj(
                                            at -> new SpecializationTerm("s" + at, Optional.empty(), Optional.empty()))
                                    .toList(),
                            before.assessments());
                    return new Change(after, List.of(transition("step")));
                }));
        assertEquals(40, standings.find(partnerId).specializations().size());
        assertEquals(40, standings.history(partnerId).size());
    }

    private static Transition transition(String to) {
        return new Transition(
                "data-ai",
                Optional.empty(),
                to,
                DAY,
                "Because.",
                Optional.of(new BigDecimal("70.5")),
                Optional.of(DAY),
                NOW);
    }
}
