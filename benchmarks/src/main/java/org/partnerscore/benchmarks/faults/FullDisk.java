package org.partnerscore.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.partnerscore.benchmarks.Commands;
import org.partnerscore.local.Deployable;

/** The disk is full in the middle of an import: a clear error, the database as before, and the import goes through once there is space. */
record FullDisk(Launched platform, Path usage, Path smallFileSystem) {

    void print() {
        Commands database = platform.database(Deployable.TELEMETRY);
        database.sql("create tablespace small location '" + smallFileSystem.resolve("pg") + "'");
        database.sql("alter database telemetry set default_tablespace = 'small'");
        Victim telemetry = platform.victims().get(1 + Deployable.TELEMETRY.ordinal());
        telemetry.kill(); // its connections are older than the setting
        Launched.pause(2_000);
        platform.awaitReady();
        String before = rows(database);
        System.out.println("disk full: the import is refused with: " + refusal());
        if (!rows(database).equals(before)) {
            throw new IllegalStateException("Expected " + before + " rows, found " + rows(database));
        }
        platform.origin().get("/api/v1/usage?limit=1");
        mount("remount,size=4g");
        String report = platform.eventually(() -> platform.origin().load("usage", usage));
        System.out.println("disk full: " + before + " rows as before; with space: "
                + report.replaceFirst(
                        ".*(\"received\":\\d+,\"created\":\\d+).*\"rejected\":(\\d+).*", "$1,\"rejected\":$2"));
    }

    private String refusal() {
        try {
            throw new AssertionError(
                    "The disk was not full: " + platform.origin().load("usage", usage));
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String rows(Commands database) {
        return database.ask("select count(*) from usage");
    }

    private void mount(String options) {
        try {
            Process mount = new ProcessBuilder("mount", "-o", options, smallFileSystem.toString())
                    .inheritIO()
                    .start();
            if (mount.waitFor() != 0) {
                throw new IllegalStateException("mount failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
