package org.partnerscore.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One service as a process of its own, with its log, its record and its health. */
final class ServiceProcess {

    private static final Duration STARTUP = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Deployable deployable;
    private final Settings settings;
    private final Process process;

    private ServiceProcess(Deployable deployable, Settings settings, Process process) {
        this.deployable = deployable;
        this.settings = settings;
        this.process = process;
    }

    static ServiceProcess start(
            Launch launch, Deployable deployable, Settings settings, Map<String, String> environment) {
        Path temporary = settings.temporary(deployable);
        Directories.create(temporary);
        ProcessBuilder builder = new ProcessBuilder(launch.command(deployable, settings, environment));
        builder.directory(temporary.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(settings.log(deployable).toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            ProcessRecord.write(settings.records().resolve(deployable.module()), process.toHandle());
            return new ServiceProcess(deployable, settings, process);
        } catch (IOException e) {
            throw new Refusal("%s does not start: %s.".formatted(deployable.module(), e.getMessage()), e);
        }
    }

    /** Returns when the service says that it is ready, and refuses when it ends or takes too long before that. */
    void awaitReady(HttpClient http) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(settings.management(deployable) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant start = Instant.now();
        while (!ready(http, question)) {
            if (!process.isAlive()) {
                throw new Refusal("%s ended with exit code %d before it was ready: see %s."
                        .formatted(deployable.module(), process.exitValue(), settings.log(deployable)));
            }
            if (Duration.between(start, Instant.now()).compareTo(STARTUP) > 0) {
                throw new Refusal("%s is not ready after %d seconds: see %s."
                        .formatted(deployable.module(), STARTUP.toSeconds(), settings.log(deployable)));
            }
        }
    }

    private boolean ready(HttpClient http, HttpRequest question) {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while %s was starting.".formatted(deployable.module()), e);
        }
    }

    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    void askToStop() {
        process.destroy();
    }

    void stop() {
        Ending.end(process.toHandle());
        forget();
    }

    void kill() {
        process.destroyForcibly();
        Ending.ended(process.toHandle(), STARTUP);
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(settings.records().resolve(deployable.module()));
        } catch (IOException e) {
            // The record of a dead process misleads nobody: the next start checks that it is alive.
        }
    }
}
