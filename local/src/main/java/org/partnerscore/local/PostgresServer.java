package org.partnerscore.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A real PostgreSQL on a directory of our own, with a database per service.
 *
 * <p>The library is made for tests and forgets by default; here every committed row must survive a power cut, and the
 * server must outlive the services that are still writing when the platform stops, so it registers no shutdown hook.
 */
final class PostgresServer {

    /** Long enough for the recovery after a crash in the middle of a large import. */
    private static final Duration STARTUP = Duration.ofMinutes(2);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private static final Duration LEFTOVERS = Duration.ofSeconds(10);
    private static final String USER = "postgres";

    private final Path cluster;
    private final Path complete;
    private final Settings settings;
    private EmbeddedPostgres server;

    PostgresServer(Settings settings) {
        this.settings = settings;
        this.cluster = cluster(settings);
        this.complete = settings.data().resolve("postgres.complete");
    }

    static Path cluster(Settings settings) {
        return settings.data().resolve("postgres");
    }

    void start() {
        if (!Files.exists(complete)) {
            // Killed while the databases were being made: nothing is in them yet, and half a cluster never starts.
            Directories.delete(cluster);
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setPort(settings.ports().postgres())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("listen_addresses", Settings.LOOPBACK)
                    .setServerConfig("unix_socket_directories", "")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            settings.logs().resolve("postgres.log").toFile()))
                    .start();
            createDatabases();
            Files.writeString(complete, "");
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Refusal(
                    "PostgreSQL does not start (%s): see %s%s."
                            .formatted(e.getMessage(), settings.logs().resolve("postgres.log"), rootHint()),
                    e);
        }
    }

    /** Starts the server after it was killed: what is left of it holds its memory for a while and would keep a new one from starting. */
    void startAgain() {
        stop();
        processes().forEach(leftover -> {
            if (!Ending.ended(leftover, LEFTOVERS)) {
                leftover.destroyForcibly();
                Ending.ended(leftover, LAST_MOMENT);
            }
        });
        start();
    }

    /** Everything that runs the programs unpacked for this platform. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command ->
                                command.startsWith(binaries().toAbsolutePath().toString()))
                        .isPresent())
                .toList();
    }

    private Path binaries() {
        return settings.data().resolve("binaries");
    }

    /** Stops the server, also one whose start was cut short. */
    void stop() {
        Optional<ProcessHandle> process = process();
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            // The library only complains about its own lock file; what counts is that the server ends.
        }
        Postmaster.clear(cluster);
        // Its file goes a moment before the process does.
        process.ifPresent(postmaster -> Ending.ended(postmaster, LAST_MOMENT));
    }

    Optional<ProcessHandle> process() {
        return Postmaster.of(cluster);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(Settings.LOOPBACK, settings.ports().postgres(), database);
    }

    String user() {
        return USER;
    }

    private void createDatabases() throws SQLException {
        List<String> wanted = Arrays.stream(Deployable.values())
                .flatMap(deployable -> deployable.database().stream())
                .toList();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            Set<String> present = new HashSet<>();
            try (ResultSet names = statement.executeQuery("SELECT datname FROM pg_database")) {
                while (names.next()) {
                    present.add(names.getString(1));
                }
            }
            for (String database : wanted) {
                if (!present.contains(database)) {
                    statement.execute("CREATE DATABASE " + database);
                }
            }
            // Details quote rows, and rows name people. Set so that a benchmark can have them for a while.
            statement.execute("ALTER SYSTEM SET log_error_verbosity = 'terse'");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String rootHint() {
        return "root".equals(System.getProperty("user.name"))
                ? "; as root it needs user namespaces (unshare -U), so another user may help"
                : "";
    }
}
