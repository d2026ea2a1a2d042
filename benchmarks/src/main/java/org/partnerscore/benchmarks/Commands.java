package org.partnerscore.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own clients, the limits of this run. */
public record Commands(int port, String database) {

    /** Runs psql or pgbench against the database and returns what it printed. */
    public String run(String client, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(client, "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        command.addAll(arguments);
        command.add(database);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(client + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(client + " is needed (Debian: postgresql-client, postgresql-contrib)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public void sql(String statement) {
        run("psql", List.of("-q", "-v", "ON_ERROR_STOP=1", "-c", statement));
    }

    /** One value. */
    public String ask(String query) {
        return run("psql", List.of("-qAt", "-v", "ON_ERROR_STOP=1", "-c", query))
                .strip();
    }
}
