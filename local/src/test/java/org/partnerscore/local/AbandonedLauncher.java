package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, for a test to kill. */
final class AbandonedLauncher {

    private AbandonedLauncher() {}

    /** @param arguments repository and data; the ports come as variables */
    public static void main(String[] arguments) throws InterruptedException {
        Ports ports = Ports.from(System.getenv());
        Settings settings = new Settings(Path.of(arguments[0]), Path.of(arguments[1]), ports);
        new Platform(settings, Progress.SILENT).start();
        System.out.println("started");
        new CountDownLatch(1).await();
    }

    static Process start(Settings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AbandonedLauncher.class.getName(),
                settings.repository().toString(),
                settings.data().toString());
        builder.environment().putAll(settings.ports().variables());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }
}
