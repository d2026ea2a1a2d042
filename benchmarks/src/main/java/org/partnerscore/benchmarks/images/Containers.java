package org.partnerscore.benchmarks.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.local.Deployable;
import org.partnerscore.local.Launch;
import org.partnerscore.local.Settings;

/**
 * Deployables in containers of their images: a root that nobody can write to, a user without a name, no capabilities, a limit of memory.
 *
 * @param version the images' tag
 * @param logs where what a job says is kept
 */
record Containers(String engine, String version, Path logs) implements Launch {

    static final String SERVICE = "384m";
    static final String SHARD = "768m";

    /** In place of the service, out of the same image. */
    private static final List<String> MIGRATE =
            List.of("-cp", "/app/lib/boot/*:/app/lib/main/*:/app/app/*", "org.partnerscore.common.schema.Migrate");

    private static final Map<String, String> SERVE = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");

    /** First a job that migrates the database and ends, then the service, which leaves the database as it is. */
    @Override
    public List<String> command(Deployable deployable, Settings settings, Map<String, String> environment) {
        if (deployable.database().isPresent()) {
            String image = deployable.module();
            List<String> command = run("migration-of-" + image, SERVICE, image, environment);
            command.addAll(command.size() - 1, List.of("--entrypoint", "java"));
            command.addAll(MIGRATE);
            finish("migration of " + image, command);
        }
        // The engine hands on values by their names; those of the process are made of the same environment.
        return service(deployable.module(), environment);
    }

    /** The service of this image, its database being what it should be. */
    List<String> service(String image, Map<String, String> environment) {
        return run(image, SERVICE, image, with(environment, SERVE));
    }

    @Override
    public void killed(Deployable deployable) {
        end(deployable.module());
    }

    /** Runs to its end, which must be a good one. */
    void job(String title, String memory, String image, Map<String, String> environment) {
        finish(title, run(title.replace(' ', '-'), memory, image, environment));
    }

    private void finish(String title, List<String> command) {
        Path log = logs.resolve(title.replace(' ', '-') + ".log");
        try {
            long start = System.nanoTime();
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("The " + title + " ended with " + exit + ": see " + log);
            }
            System.out.printf("%-36s %6.2f s, exit 0%n", title, (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends every container that may be left. */
    void endAll() {
        for (Deployable deployable : Deployable.values()) {
            end(deployable.module());
        }
    }

    /** The number of its process, for whoever wants to know what that uses. */
    long process(Deployable deployable) {
        return Long.parseLong(
                Engine.ask(engine, "inspect", "--format", "{{.State.Pid}}", container(deployable.module())));
    }

    void end(String name) {
        Engine.ask(engine, "rm", "--force", "--ignore", container(name));
    }

    private List<String> run(String name, String memory, String image, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(engine, "run", "--rm", "--name", container(name)));
        command.addAll(List.of("--network", "host", "--read-only", "--memory", memory));
        command.addAll(List.of("--volume", temporary(name) + ":/tmp"));
        command.addAll(List.of("--user", "10001:10001", "--cap-drop", "all"));
        command.addAll(List.of("--security-opt", "no-new-privileges"));
        environment.forEach((variable, value) -> command.addAll(List.of("--env", variable + "=" + value)));
        command.add("partnerscore/" + image + ":" + version);
        return command;
    }

    /** On the disk, as a pod's emptyDir is: an import sorts in files, which would count as memory in a tmpfs. */
    private Path temporary(String name) {
        try {
            Path directory = Files.createDirectories(logs.resolve("tmp").resolve(name));
            return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String container(String name) {
        return "partnerscore-trial-" + ProcessHandle.current().pid() + "-" + name;
    }

    private static Map<String, String> with(Map<String, String> environment, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return all;
    }
}
