package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starting and stopping promise, with stand-ins for the services and a real PostgreSQL. */
class PlatformTest {

    @TempDir
    Path directory;

    private Settings settings;

    @BeforeEach
    void build() throws IOException {
        StandIn.install(directory);
        settings = new Settings(directory, directory.resolve("data"), Ports.free());
    }

    @Test
    void closingLeavesNoProcessAndNoFileThatOnlyARunNeeds() throws Exception {
        List<ProcessHandle> running = new ArrayList<>();
        whileRunning(() -> running.addAll(recorded()));
        assertEquals(Deployable.values().length + 1, running.size());
        assertTrue(running.stream().noneMatch(ProcessHandle::isAlive));
        for (String gone : List.of("lock", "tmp", "pids", "postgres/postmaster.pid")) {
            assertFalse(Files.exists(settings.data().resolve(gone)), gone);
        }
    }

    @Test
    void killedLauncherIsClearedAwayAndNothingCommittedIsLost() throws Exception {
        Process launcher = AbandonedLauncher.start(settings);
        new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8)).readLine();
        execute("CREATE TABLE kept AS SELECT 42 AS answer");
        List<ProcessHandle> left = recorded();
        launcher.destroyForcibly().waitFor();
        assertTrue(left.stream().allMatch(ProcessHandle::isAlive));

        whileRunning(() -> {
            assertTrue(left.stream().noneMatch(ProcessHandle::isAlive));
            assertEquals(42, execute("SELECT answer FROM kept"));
        });
    }

    @Test
    void killedDatabaseRecoversWhatWasCommitted() throws Exception {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            platform.watchedBy(endsInto(ends));
            platform.start();
            execute("CREATE TABLE kept AS SELECT 42 AS answer");
            Postmaster.of(PostgresServer.cluster(settings)).orElseThrow().destroyForcibly();
            assertEquals("PostgreSQL", ends.poll(30, TimeUnit.SECONDS));
        }
        whileRunning(() -> assertEquals(42, execute("SELECT answer FROM kept")));
    }

    @Test
    void serviceThatEndsOnItsOwnIsTold() throws Exception {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            platform.watchedBy(endsInto(ends));
            platform.start();
            ProcessRecord.read(settings.records().resolve("scoring-service"))
                    .flatMap(ProcessRecord::alive)
                    .orElseThrow()
                    .destroyForcibly();
            assertEquals("scoring-service", ends.poll(30, TimeUnit.SECONDS));
            platform.start(Deployable.SCORING);
        }
    }

    @Test
    void takenPortIsNamedBeforeAnythingStarts() throws IOException {
        int port = settings.ports().of(Deployable.TELEMETRY);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Platform platform = new Platform(settings, Progress.SILENT)) {
            assertTrue(taken.isBound());
            Refusal refusal = assertThrows(Refusal.class, platform::start);
            assertEquals(
                    "Port " + port + ", meant for telemetry-service, is taken: stop what listens there"
                            + " or choose another port with PARTNERSCORE_TELEMETRY_PORT=<port> ./run.",
                    refusal.getMessage());
            assertFalse(Files.exists(settings.data().resolve("postgres")));
        }
    }

    @Test
    void secondPlatformOnTheSameDirectoryIsRefused() throws Exception {
        whileRunning(() -> {
            Platform second = new Platform(settings, Progress.SILENT);
            Refusal refusal = assertThrows(Refusal.class, second::start);
            assertTrue(refusal.getMessage().startsWith("A platform is already running on"), refusal.getMessage());
            assertEquals(Deployable.values().length + 1, recorded().size());
        });
    }

    @Test
    void serviceThatIsNotBuiltIsNamed() throws IOException {
        Files.delete(Deployable.BENEFITS.application(directory).resolve("quarkus-run.jar"));
        try (Platform platform = new Platform(settings, Progress.SILENT)) {
            Refusal refusal = assertThrows(Refusal.class, platform::start);
            assertTrue(refusal.getMessage().startsWith("benefits-service is not built"), refusal.getMessage());
        }
        assertFalse(Files.exists(settings.data().resolve("lock")));
    }

    private interface Body {
        void run() throws Exception;
    }

    private void whileRunning(Body body) throws Exception {
        Platform platform = new Platform(settings, Progress.SILENT).start();
        try (platform) {
            body.run();
        }
    }

    private List<ProcessHandle> recorded() {
        List<ProcessHandle> running = new ArrayList<>();
        for (Deployable deployable : Deployable.values()) {
            ProcessRecord.read(settings.records().resolve(deployable.module()))
                    .flatMap(ProcessRecord::alive)
                    .ifPresent(running::add);
        }
        Postmaster.of(PostgresServer.cluster(settings)).ifPresent(running::add);
        return running;
    }

    private int execute(String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/scoring?user=postgres"
                .formatted(settings.ports().postgres());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Watch endsInto(BlockingQueue<String> ends) {
        return new Watch() {
            @Override
            public void serviceEnded(Deployable deployable, int exitCode) {
                ends.add(deployable.module());
            }

            @Override
            public void databaseEnded() {
                ends.add("PostgreSQL");
            }
        };
    }
}
