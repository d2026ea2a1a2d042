package org.partnerscore.scoring.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.scoring.engine.Days;
import org.partnerscore.scoring.engine.WindowRules;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** The windows of the program files that ship, on both sides of every date. */
class WindowCasesTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));

    @ParameterizedTest
    @CsvSource({
        // Before 2023-09-19 there is no history.
        "2022-10-03, 2022-10-03",
        "2023-08-15, 2023-08-15",
        "2023-09-18, 2023-09-18",
        // Q-WIN-NEW-2023
        "2023-10-15, 2023-05-15",
        "2023-09-19, 2023-04-19",
        "2023-12-31, 2023-07-31",
        // A day that the earlier month lacks.
        "2023-10-31, 2023-05-31",
        "2023-09-30, 2023-04-30",
        "2023-11-30, 2023-06-30",
        "2023-12-01, 2023-07-01",
        // Q-WIN-NEW-2024
        "2024-08-15, 2024-03-01",
        "2024-01-01, 2023-08-01",
        "2024-02-29, 2023-09-01",
        "2024-07-31, 2024-02-01",
        "2024-08-01, 2024-03-01",
        "2026-10-31, 2026-05-01",
        "2026-11-01, 2026-06-01",
    })
    void whoIsNotEnrolledHasAWindowThatEndsWithTheDay(LocalDate asOf, LocalDate from) {
        assertEquals(new Days(from, asOf), on(asOf).notEnrolled(asOf));
    }

    @ParameterizedTest
    @CsvSource({
        // The thirty days that end with the anniversary.
        "2023-09-18, 2023-09-10, 2023-08-12, 2023-09-10",
        "2022-10-03, 2023-03-01, 2023-01-31, 2023-03-01",
        // Q-WIN-ENR
        "2023-09-19, 2024-08-15, 2024-03-01, 2024-08-31",
        "2023-12-31, 2024-08-31, 2024-03-01, 2024-08-31",
        "2023-12-31, 2024-02-29, 2023-09-01, 2024-02-29",
        // From 2024-01-01 thirty days after the anniversary too, which always end later than its month.
        "2024-01-01, 2024-08-15, 2024-03-01, 2024-09-14",
        "2024-01-01, 2024-08-31, 2024-03-01, 2024-09-30",
        "2024-01-01, 2025-01-31, 2024-08-01, 2025-03-02",
        // But for an anniversary on the first of a month with thirty-one days, where both end on the same day.
        "2024-01-01, 2024-08-01, 2024-03-01, 2024-08-31",
        "2026-10-31, 2026-12-15, 2026-07-01, 2027-01-14",
        // From 2026-11-01 the renewal days end with the anniversary.
        "2026-11-01, 2026-12-15, 2026-07-01, 2026-12-31",
        "2026-11-01, 2027-12-01, 2027-07-01, 2027-12-31",
    })
    void whoIsEnrolledHasAWindowAroundTheAnniversary(
            LocalDate asOf, LocalDate anniversary, LocalDate from, LocalDate to) {
        assertEquals(new Days(from, to), on(asOf).enrolled(anniversary));
    }

    private static WindowRules on(LocalDate asOf) {
        return RULEBOOK.program(asOf).orElseThrow().windows();
    }
}
