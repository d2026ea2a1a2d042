package org.partnerscore.scoring.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** Days are put together only where the score of each, computed by itself, is the same. */
class StretchTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final Days SEPTEMBER = new Days(LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30"));

    @Test
    void everyDayHasTheScoreOfItsStretch() {
        AreaEdition rules = RULEBOOK.area("modern-work", SEPTEMBER.from()).orElseThrow();
        ProgramEdition program = RULEBOOK.program(SEPTEMBER.to()).orElseThrow();
        Law.holdsForEverySeed(seed -> {
            Facts facts = new RandomFacts(seed).facts();
            LocalDate day = SEPTEMBER.from();
            for (Stretch stretch : Stretch.of(rules, program, facts, SEPTEMBER)) {
                assertEquals(day, stretch.days().from());
                for (; stretch.days().contains(day); day = day.plusDays(1)) {
                    Scorecard single = Engine.score(rules, program, facts.on(day));
                    assertEquals(single.total(), stretch.card().total());
                    assertEquals(single.qualified(), stretch.card().qualified());
                }
            }
            assertEquals(SEPTEMBER.to().plusDays(1), day);
        });
    }

    @Test
    void aStretchEndsWhereSomebodyBeginsOrCeasesToCount() {
        assertStretches("2023-09-01 2023-09-11", certificate("2023-09-11", null, null, null));
        assertStretches("2023-09-01 2023-09-12", certificate("2022-01-01", "2023-09-12", null, null));
        assertStretches("2023-09-01 2023-09-13", certificate("2022-01-01", null, "2023-09-13", null));
        // Retired certifications count for a year, the last day included.
        assertStretches("2023-09-01 2023-09-15", certificate("2022-01-01", null, null, "2022-09-14"));
        assertStretches("2023-09-01", certificate("2022-01-01", "2023-10-01", null, "2022-09-30"));
    }

    @Test
    void aStretchEndsWhereALinkBeginsOrEnds() {
        Certificate held = certificate("2022-01-01", null, null, null);
        assertStretches(
                "2023-09-01 2023-09-05 2023-09-20",
                new Person("i", "p", day("2023-09-05"), Optional.of(day("2023-09-20")), 1, List.of(held)));
    }

    @Test
    void factsServeTheDaysOfTheirMeasurementMonthOnly() {
        Facts facts = Facts.of("p", List.of(), SEPTEMBER.to()).build();
        assertThrows(IllegalArgumentException.class, () -> facts.on(day("2023-10-01")));
    }

    private static void assertStretches(String begins, Certificate held) {
        assertStretches(begins, new Person("i", "p", day("2021-01-01"), Optional.empty(), 1, List.of(held)));
    }

    private static void assertStretches(String begins, Person person) {
        Facts facts = Facts.of("p", List.of(), SEPTEMBER.to()).person(person).build();
        List<String> found = Stretch.of(
                        RULEBOOK.area("modern-work", SEPTEMBER.from()).orElseThrow(),
                        RULEBOOK.program(SEPTEMBER.to()).orElseThrow(),
                        facts,
                        SEPTEMBER)
                .stream()
                .map(stretch -> stretch.days().from().toString())
                .toList();
        assertEquals(List.of(begins.split(" ")), found);
    }

    private static Certificate certificate(String earned, String expires, String revoked, String retired) {
        return new Certificate(
                "MS-900",
                "MS-900",
                day(earned),
                Optional.ofNullable(expires).map(LocalDate::parse),
                Optional.ofNullable(revoked).map(LocalDate::parse),
                Optional.ofNullable(retired).map(LocalDate::parse),
                1);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
