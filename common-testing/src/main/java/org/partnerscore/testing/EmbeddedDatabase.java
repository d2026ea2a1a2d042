package org.partnerscore.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** One real PostgreSQL per JVM and a database of its own for everyone who asks. A missing server fails the test, it never skips. */
public record EmbeddedDatabase(String name, int port) {

    private static EmbeddedPostgres server;

    public static EmbeddedDatabase create() {
        EmbeddedPostgres postgres = server();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL refuses a database", e);
        }
        return new EmbeddedDatabase(name, postgres.getPort());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    public DataSource dataSource() {
        return server().getDatabase("postgres", name);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("log_error_verbosity", "terse")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
            }
        }
        return server;
    }
}
