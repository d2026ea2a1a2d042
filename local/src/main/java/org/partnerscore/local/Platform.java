package org.partnerscore.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.partnerscore.issuer.Claims;
import org.partnerscore.issuer.Issuer;

/**
 * PostgreSQL, five services and the single origin, started together and stopped together.
 *
 * <p>All state is in {@link Settings#data()}: a platform that was closed, or killed in whatever way, starts again on the
 * same directory with everything that was committed.
 */
public final class Platform implements AutoCloseable {

    /** Ctrl-C reaches every process of a terminal at once: an ending that we cause ourselves shows within this time. */
    private static final Duration OWN_DOING = Duration.ofMillis(700);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Settings settings;
    private final Map<String, String> besides;
    private final Progress progress;
    private final Launch launch;
    private final PostgresServer postgres;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Map<Deployable, ServiceProcess> processes = new EnumMap<>(Deployable.class);
    private Watch watch = Watch.NOBODY;
    private Issuer issuer;
    private Tokens tokens;
    private Occupation occupation;
    private boolean closed;

    public Platform(Settings settings, Progress progress) {
        this(settings, progress, new ServiceJvm(), Map.of());
    }

    public Platform(Settings settings, Progress progress, Launch launch) {
        this(settings, progress, launch, Map.of());
    }

    /** Its processes are told besides what they have to be told, or instead of it. */
    Platform(Settings settings, Progress progress, Map<String, String> besides) {
        this(settings, progress, new ServiceJvm(), besides);
    }

    private Platform(Settings settings, Progress progress, Launch launch, Map<String, String> besides) {
        this.besides = Map.copyOf(besides);
        this.settings = settings;
        this.progress = progress;
        this.launch = launch;
        this.postgres = new PostgresServer(settings);
    }

    synchronized void watchedBy(Watch newWatch) {
        this.watch = newWatch;
    }

    /** Returns when every service is ready; on failure everything that was started is stopped again. */
    public Platform start() {
        try {
            startPostgres();
            List<Deployable> all = List.of(Deployable.values());
            progress.say("Starting "
                    + String.join(", ", all.stream().map(Deployable::module).toList()));
            all.forEach(this::launch);
            all.parallelStream().forEach(this::awaitReady);
            return this;
        } catch (RuntimeException e) {
            boolean asked = closed();
            close();
            throw asked ? new Refusal("Stopped while starting.", e) : e;
        }
    }

    /** Starts one service again, after it ended or was killed. */
    public void start(Deployable deployable) {
        launch(deployable);
        awaitReady(deployable);
    }

    /** Ends one service without a warning, as a crash would. */
    public void kill(Deployable deployable) {
        ServiceProcess process;
        synchronized (this) {
            process = processes.remove(deployable);
        }
        process.kill();
        launch.killed(deployable);
    }

    /** Tells one service to end, as a cluster does; with its exit code when it has. */
    synchronized CompletableFuture<Integer> askToEnd(Deployable deployable) {
        ServiceProcess process = processes.remove(deployable);
        process.askToStop();
        return process.exit();
    }

    public URI origin() {
        return URI.create(settings.address(Deployable.PORTAL));
    }

    public URI address(Deployable deployable) {
        return URI.create(settings.address(deployable));
    }

    public URI management(Deployable deployable) {
        return URI.create(settings.management(deployable));
    }

    /** The ready-made token of this name, such as {@code program-viewer}. */
    public synchronized String token(String name) {
        return tokens.named(name);
    }

    /** A token that says this, of the issuer that everybody here trusts. */
    synchronized String token(Claims claims) {
        return issuer.signer().sign(claims);
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        processes.values().forEach(ServiceProcess::askToStop);
        processes.values().forEach(ServiceProcess::stop);
        if (issuer != null) {
            issuer.close();
        }
        if (occupation != null) {
            postgres.stop();
            Directories.delete(settings.temporary());
            Directories.delete(settings.records());
            Directories.delete(settings.tokens());
            occupation.release();
        }
    }

    private synchronized void startPostgres() {
        refuseIfClosed();
        occupation = Occupation.of(settings.data());
        new Leftovers(settings, progress).stop();
        settings.ports().requireFree();
        Directories.delete(settings.temporary());
        List.of(settings.logs(), settings.temporary(), settings.records()).forEach(Directories::create);
        issuer = Issuer.start(settings.ports().issuer());
        tokens = Tokens.of(issuer);
        tokens.write(settings.tokens());
        progress.say("Starting PostgreSQL");
        postgres.start();
        watchPostgres();
    }

    /** Starts PostgreSQL on the data that it left, after it ended or was killed. The services find it again by themselves. */
    synchronized void startPostgresAgain() {
        refuseIfClosed();
        postgres.startAgain();
        watchPostgres();
        progress.say("  PostgreSQL            ready on port %d"
                .formatted(settings.ports().postgres()));
    }

    private void watchPostgres() {
        postgres.process().ifPresent(server -> server.onExit().thenRun(this::reportDatabaseEnd));
    }

    private synchronized void launch(Deployable deployable) {
        refuseIfClosed();
        ServiceProcess process = ServiceProcess.start(launch, deployable, settings, environment(deployable));
        processes.put(deployable, process);
        process.exit()
                .thenAccept(exitCode -> CompletableFuture.delayedExecutor(OWN_DOING.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> reportEnd(deployable, process, exitCode)));
    }

    private void awaitReady(Deployable deployable) {
        ServiceProcess process;
        synchronized (this) {
            process = processes.get(deployable);
        }
        process.awaitReady(http);
        progress.say("  %-21s ready on port %d"
                .formatted(deployable.module(), settings.ports().of(deployable)));
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Refusal("The platform is stopping.");
        }
    }

    private void reportEnd(Deployable deployable, ServiceProcess process, int exitCode) {
        Watch told;
        synchronized (this) {
            told = closed || processes.get(deployable) != process ? Watch.NOBODY : watch;
        }
        told.serviceEnded(deployable, exitCode);
    }

    private void reportDatabaseEnd() {
        Watch told;
        synchronized (this) {
            told = closed ? Watch.NOBODY : watch;
        }
        told.databaseEnded();
    }

    /** What a process of this deployable has to be told; a worker is started with it too. */
    public Map<String, String> environment(Deployable deployable) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(deployable)));
        environment.put("QUARKUS_HTTP_HOST", Settings.LOOPBACK);
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.ports().management(deployable)));
        environment.put("QUARKUS_MANAGEMENT_HOST", Settings.LOOPBACK);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
        if (deployable.actsUnasked()) {
            environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", issuer.clientSecret());
        }
        deployable.database().ifPresent(database -> {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.user());
        });
        for (Deployable neighbour : deployable.neighbours()) {
            environment.put("PARTNERSCORE_" + neighbour + "_URL", settings.address(neighbour));
        }
        environment.putAll(besides);
        return environment;
    }
}
