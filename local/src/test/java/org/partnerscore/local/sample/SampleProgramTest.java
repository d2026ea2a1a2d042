package org.partnerscore.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleProgramTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);

    private final SampleProgram program = SampleProgram.of(SampleProgram.DEFAULT_SEED, TODAY);

    @Test
    void sameSeedAndMonthGiveTheSameFiles() {
        Clock laterThatMonth = Clock.fixed(Instant.parse("2026-11-30T23:59:59Z"), ZoneOffset.UTC);
        assertEquals(text(program), text(SampleProgram.of(SampleProgram.DEFAULT_SEED, laterThatMonth)));
    }

    @Test
    void anotherSeedGivesAnotherCrowd() {
        assertNotEquals(text(program), text(SampleProgram.of(1, TODAY)));
    }

    @Test
    void endsWithTheLastCompleteMonth() {
        assertEquals(YearMonth.of(2026, 10), program.lastMonth());
        Set<String> months =
                lines(5).stream().skip(1).map(line -> line.split(",")[2]).collect(Collectors.toSet());
        assertEquals(28, months.size());
        assertTrue(months.containsAll(Set.of("2024-07", "2026-10")), months::toString);
    }

    @Test
    void hasSixtyPartnersAndFifteenHundredCustomers() {
        assertEquals(
                60,
                program.script().partners.stream()
                        .filter(row -> row.parent() == null)
                        .count());
        assertTrue(program.script().partners.stream().anyMatch(row -> row.parent() != null));
        assertEquals(1_500, program.script().customers.size());
    }

    @Test
    void writesTheColumnsOfThePublicFeeds() {
        assertEquals(
                List.of(
                        "partners: partnerId,name,country,parentPartnerId",
                        "customers: tenantId,name,country,segment",
                        "associations: partnerId,tenantId,type,products,associatedOn,endedOn",
                        "individuals: individualId,partnerId,linkedOn,unlinkedOn,name,email",
                        "certificates: individualId,certification,earnedOn,expiresOn,revokedOn",
                        "usage: tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,"
                                + "consumedRevenueUsd,revenueUsd,capacityUnits",
                        "usage: tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,"
                                + "consumedRevenueUsd,revenueUsd,capacityUnits"),
                program.feeds().stream()
                        .map(feed -> feed.resource() + ": "
                                + feed.lines().findFirst().orElseThrow())
                        .toList());
    }

    @Test
    void noKeyComesTwiceInAFile() {
        int[] keyColumns = {1, 1, -1, 3, 3, 3, 3};
        for (int file = 0; file < keyColumns.length; file++) {
            Set<String> keys = new HashSet<>();
            for (String line : lines(file)) {
                String[] cells = line.split(",", -1);
                // An association is one of its partner, tenant, type and day; its products stand between.
                String key = keyColumns[file] < 0
                        ? cells[0] + cells[1] + cells[2] + cells[4]
                        : String.join(",", List.of(cells).subList(0, keyColumns[file]));
                assertTrue(keys.add(key), line);
            }
        }
    }

    @Test
    void noProductOfATenantIsClaimedTwiceAtATime() {
        List<Association> claims = program.script().associations.stream()
                .filter(row -> row.type().equals("CPOR"))
                .toList();
        Set<String> open = new HashSet<>();
        LocalDate anyDay = LocalDate.of(2026, 10, 31);
        for (Association claim : claims) {
            if (claim.until() == null || claim.until().isAfter(anyDay)) {
                claim.products().forEach(product -> assertTrue(open.add(claim.tenant() + product), claim::toString));
            }
        }
    }

    @Test
    void nothingIsEarnedAfterACertificationRetires() {
        LocalDate firstRetirement = LocalDate.of(2026, 11, 30);
        SampleProgram later = SampleProgram.of(1, Clock.fixed(Instant.parse("2028-01-10T00:00:00Z"), ZoneOffset.UTC));
        assertTrue(later.script().certificates.stream()
                .allMatch(row -> row.earned().isBefore(firstRetirement)));
    }

    private List<String> lines(int feed) {
        return program.feeds().get(feed).lines().toList();
    }

    private static String text(SampleProgram program) {
        return program.feeds().stream()
                .map(feed -> feed.lines().collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
