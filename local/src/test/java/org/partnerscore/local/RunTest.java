package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person meets it: a process that is started, read and ended from outside. */
class RunTest {

    @TempDir
    Path directory;

    private Ports ports;

    @BeforeEach
    void build() throws IOException {
        StandIn.install(directory);
        ports = Ports.free();
    }

    @Test
    void showsTheScoresRevivesWhatWasKilledAndLeavesNothingWhenItIsAskedToStop() throws Exception {
        Process launcher = launch();
        BufferedReader lines = reader(launcher);
        List<String> told = until(lines, line -> line.startsWith("Ctrl-C"));
        assertTrue(
                told.stream().anyMatch(line -> line.matches(".*one +Only One +smb .* 77[.]5 +78 +yes")),
                told::toString);

        ProcessHandle scoring = record(Deployable.SCORING);
        scoring.destroyForcibly();
        until(lines, line -> line.startsWith("scoring-service ended on its own with exit code 137"));
        until(lines, line -> line.contains("scoring-service       ready"));
        ProcessHandle revived = record(Deployable.SCORING);

        Postmaster.of(data().resolve("postgres")).orElseThrow().destroyForcibly();
        until(lines, line -> line.startsWith("PostgreSQL ended on its own"));
        until(lines, line -> line.contains("PostgreSQL            ready"));
        assertTrue(Postmaster.of(data().resolve("postgres")).isPresent());

        launcher.toHandle().destroy();
        until(lines, "Stopped"::equals);
        assertEquals(143, launcher.waitFor());
        assertFalse(revived.isAlive());
        assertFalse(Files.exists(data().resolve("lock")));
        assertTrue(Postmaster.of(data().resolve("postgres")).isEmpty());
    }

    @Test
    void askedToStopInTheMiddleOfTheStartItStops() throws Exception {
        Process launcher = launch();
        BufferedReader lines = reader(launcher);
        until(lines, line -> line.startsWith("Starting PostgreSQL"));
        launcher.toHandle().destroy();
        until(lines, "Stopped"::equals);
        assertEquals(143, launcher.waitFor());
        assertFalse(Files.exists(data().resolve("lock")));
        assertTrue(Postmaster.of(data().resolve("postgres")).isEmpty());
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpartnerscore.repository=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName());
        builder.environment().putAll(ports.variables());
        builder.redirectErrorStream(true);
        return builder.start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> until(BufferedReader lines, Predicate<String> wanted) throws IOException {
        List<String> told = new ArrayList<>();
        do {
            told.add(lines.readLine());
            assertTrue(told.get(told.size() - 1) != null, told::toString);
        } while (!wanted.test(told.get(told.size() - 1)));
        return told;
    }

    private Path data() {
        return directory.resolve(".partnerscore");
    }

    private ProcessHandle record(Deployable deployable) {
        return ProcessRecord.read(data().resolve("pids").resolve(deployable.module()))
                .flatMap(ProcessRecord::alive)
                .orElseThrow();
    }
}
