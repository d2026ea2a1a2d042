package org.partnerscore.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README promises of the partners with a story: Enterprise and SMB, whatever the day and the seed. */
class StoriesTest {

    private static final Map<String, String> PROMISED = new TreeMap<>(Map.ofEntries(
            Map.entry("exactly-seventy", "70 / 25"),
            Map.entry("eighty-five-and-zero", "85 / 10"),
            Map.entry("lost-customer", "60 / 25"),
            Map.entry("gained-customer", "58.1 / 25"),
            Map.entry("expired-certificate", "69.5 / 25"),
            Map.entry("late-claim", "52 / 25"),
            Map.entry("better-in-smb", "27.5 / 76"),
            Map.entry("three-locations", "92 / 25"),
            Map.entry("claimed-twice", "71.5 / 25"),
            Map.entry("corrected-usage", "76 / 25"),
            Map.entry("person-left", "52 / 25"),
            Map.entry("person-joined", "72 / 25"),
            Map.entry("options-apart", "12.5 / 72"),
            Map.entry("shrinking", "0 / 0"),
            Map.entry("newcomer", "25 / 25"),
            Map.entry("missing-row", "60.2 / 25")));

    @ParameterizedTest
    @CsvSource({"2026-11-22, 1", "2026-11-22, 20221003", "2026-12-01, 7", "2027-02-28, 20221003", "2024-03-31, 5"})
    void everyStoryScoresAsPromised(String today, long seed) {
        Script script = program(today, seed);
        Map<String, String> told = new TreeMap<>();
        for (String partner : PROMISED.keySet()) {
            ModernWorkByHand score = new ModernWorkByHand(script, partner, true);
            told.put(partner, plain(score.enterprise()) + " / " + plain(score.smb()));
        }
        assertEquals(PROMISED, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2025-01-01"})
    void withoutTheSecondFileTheCorrectedPartnerStandsAtFiftySix(String today) {
        ModernWorkByHand score =
                new ModernWorkByHand(program(today, SampleProgram.DEFAULT_SEED), "corrected-usage", false);
        assertEquals("56", plain(score.enterprise()));
    }

    private static Script program(String today, long seed) {
        Clock clock = Clock.fixed(Instant.parse(today + "T09:00:00Z"), ZoneOffset.UTC);
        return SampleProgram.of(seed, clock).script();
    }

    static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
