package org.partnerscore.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.local.ServiceJvm;

/** The process of the bare endpoint, on the database of the service that it is the limit of. */
final class BareEndpoint implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final Origin origin;

    private BareEndpoint(Process process, Origin origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts it with the heap and the collector of a service, and waits until it answers. */
    static BareEndpoint start(Path repository, Path directory, Commands database) {
        database.sql("create table if not exists bare (id text primary key, body text not null)");
        try {
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ServiceJvm.OPTIONS);
            command.add("-jar");
            command.add(repository
                    .resolve("benchmarks/bare-endpoint/target/quarkus-app/quarkus-run.jar")
                    .toString());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("bare-endpoint.log").toFile());
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
            BareEndpoint endpoint =
                    new BareEndpoint(builder.start(), Origin.open(URI.create("http://127.0.0.1:" + port)));
            endpoint.holds(database, "ready", "{}");
            endpoint.awaitReady(directory);
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a body of this size behind an id. */
    void holds(Commands database, String id, String body) {
        database.sql("insert into bare values ('" + id + "', '" + body.replace("'", "''")
                + "') on conflict (id) do update set body = excluded.body");
    }

    Origin origin() {
        return origin;
    }

    private void awaitReady(Path directory) throws IOException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                origin.get("/bare/ready");
                return;
            } catch (UncheckedIOException notYet) {
                if (!process.isAlive() || System.currentTimeMillis() > until) {
                    close();
                    throw new IllegalStateException(Files.readString(directory.resolve("bare-endpoint.log")), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
