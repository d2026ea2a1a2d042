package org.partnerscore.benefits.membership;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.benefits.catalogue.Area.DATA_AI;
import static org.partnerscore.benefits.catalogue.Area.MODERN_WORK;
import static org.partnerscore.benefits.catalogue.Area.SECURITY;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class MembershipStoryTest {

    @Inject
    SettableClock clock;

    WireMockServer scoring;

    @AfterEach
    void theTimeIsTheTimeAgain() {
        clock.reset();
    }

    @Test
    void threeYearsOfAPartner() {
        PartnerStory story = new PartnerStory(clock, scoring);
        story.on("2023-01-10").scores(MODERN_WORK, 55).tell("starts");
        story.enrols(MODERN_WORK).then().statusCode(422).body("code", is("NOT_QUALIFIED"));

        story.on("2023-02-01").scores(MODERN_WORK, 78).tell("qualifies");
        assertEquals("qualified", story.status(MODERN_WORK));
        story.enrols(MODERN_WORK).then().statusCode(201).body("anniversary", is("2024-02-01"));
        story.tell("enrols");

        story.on("2023-06-15").scores(SECURITY, 71).tell("Security qualifies and joins");
        assertEquals("enrolled", story.status(SECURITY));
        story.on("2023-07-10")
                .earns("calling-for-microsoft-teams", "references")
                .tell("earns a specialization");
        story.on("2023-09-01").scores(DATA_AI, 90).tell("Data & AI joins");

        story.on("2023-11-20").scores(MODERN_WORK, 40).scores(SECURITY, 30).tell("drops below 70, keeps everything");
        assertEquals("enrolled", story.status(MODERN_WORK));
        assertEquals("enrolled", story.status(SECURITY));
        assertEquals(120, story.status().getInt("areas.find { it.solutionArea == 'modern-work' }.next.daysAhead"));
        assertEquals(30, story.status().getInt("areas.find { it.solutionArea == 'modern-work' }.next.pointsMissing"));

        story.on("2024-02-01").tell("the anniversary");
        story.renews().then().statusCode(422).body("code", is("RENEWAL_NOT_OPEN"));
        story.on("2024-02-10").tell("in the renewal window");
        assertEquals("renewal-due", story.status(DATA_AI));
        story.scoredAroundTheAnniversary(MODERN_WORK, 78);
        story.renews().then().statusCode(201).body("nextAnniversary", is("2025-02-01"));
        story.tell("renews: Security does not qualify");
        assertEquals("enrolled", story.status(MODERN_WORK));
        assertEquals("renewal-due", story.status(SECURITY));
        story.on("2024-03-03").tell("Security has ended");
        assertEquals("in-progress", story.status(SECURITY));

        story.on("2024-07-01").scores(SECURITY, 85).tell("Security is back");
        assertEquals("enrolled", story.status(SECURITY));

        story.on("2025-03-03").scores(MODERN_WORK, 20).scores(DATA_AI, 20).scores(SECURITY, 20);
        story.on("2025-03-03").tell("last day of renewal: does nothing");
        story.on("2025-03-20").tell("has lapsed");
        assertEquals(
                "lapsed",
                story.get("/api/v1/memberships/{partnerId}/transitions?subject=membership&limit=500")
                        .getString("items[-1].to"));

        story.on("2025-11-05").scores(DATA_AI, 74).tell("qualifies again");
        story.enrols(DATA_AI).then().statusCode(201).body("anniversary", is("2026-11-05"));
        story.tell("enrols anew");
        story.on("2026-10-07").tell("renewal opens before the anniversary now, with the badge");
        story.renews().then().statusCode(201).body("nextAnniversary", is("2027-11-05"));
        story.tell("renews");
        benefitsOfEveryMonth(story);
        story.print();
    }

    /** Visual Studio Enterprise, Microsoft 365 E5, advisory hours, Azure credits at the end of each month; - for none or unpublished. */
    private static void benefitsOfEveryMonth(PartnerStory story) {
        TreeMap<YearMonth, String> expected = new TreeMap<>(Map.of(
                YearMonth.of(2023, 1), "- - - -",
                YearMonth.of(2023, 2), "25 200 50 -",
                YearMonth.of(2023, 7), "35 250 50 -",
                YearMonth.of(2024, 8), "25 200 50 -",
                YearMonth.of(2025, 3), "- - - -",
                YearMonth.of(2025, 11), "- - 50 -",
                YearMonth.of(2026, 11), "- - 50 10000"));
        for (YearMonth month = YearMonth.of(2023, 1);
                month.isBefore(YearMonth.of(2026, 12));
                month = month.plusMonths(1)) {
            LocalDate day = month.atEndOfMonth();
            String actual = Stream.of("visual-studio-enterprise", "microsoft-365-e5", "advisory-hours", "azure-credits")
                    .map(benefit -> story.quantity(benefit, day))
                    .map(quantity -> quantity == null ? "-" : quantity.toString())
                    .collect(Collectors.joining(" "));
            assertEquals(expected.floorEntry(month).getValue(), actual, month::toString);
            if (expected.containsKey(month)) {
                story.note(day, "benefits: Visual Studio, E5, advisory hours, Azure credits", actual);
            }
        }
    }
}
