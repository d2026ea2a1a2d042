package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void onlyLinuxOnX86HasABuiltDatabase() {
        assertDoesNotThrow(() -> Checks.machine("Linux", "amd64"));
        assertSentence("Mac OS X on aarch64", () -> Checks.machine("Mac OS X", "aarch64"));
        assertSentence("Linux on aarch64", () -> Checks.machine("Linux", "aarch64"));
    }

    @Test
    void oldJavaIsNamed() {
        assertDoesNotThrow(() -> Checks.java(17));
        assertSentence("JDK 17 or newer; this is Java 11", () -> Checks.java(11));
    }

    @Test
    void fullDiskIsTold() {
        assertDoesNotThrow(() -> Checks.space(Path.of("data"), 1L << 30));
        assertSentence("Only 5 MB are free", () -> Checks.space(Path.of("data"), 5L << 20));
    }

    @Test
    void portsComeFromTheEnvironmentAndTheCommandLineWins() {
        Options options = Options.parse(
                new String[] {"--port", "9090"},
                Map.of("PARTNERSCORE_PORT", "9000", "PARTNERSCORE_TELEMETRY_PORT", "9003"));
        assertEquals(9090, options.settings().ports().of(Deployable.PORTAL));
        assertEquals(9003, options.settings().ports().of(Deployable.TELEMETRY));
        assertEquals(8084, options.settings().ports().of(Deployable.SCORING));
    }

    @Test
    void whatIsNoPortOrNoOptionIsNamed() {
        assertSentence("PARTNERSCORE_PORT is '0'", () -> Options.parse(new String[] {"--port", "0"}, Map.of()));
        assertSentence("PARTNERSCORE_PORT is '65536'", () -> Options.parse(new String[] {"--port", "65536"}, Map.of()));
        assertSentence("'--frehs' is no option", () -> Options.parse(new String[] {"--frehs"}, Map.of()));
    }

    private static void assertSentence(String part, Runnable check) {
        Refusal refusal = assertThrows(Refusal.class, check::run);
        assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    }
}
