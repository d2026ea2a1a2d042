package org.partnerscore.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, for a test to kill. */
final class AbandonedLauncher {

    private AbandonedLauncher() {}

    /** @param arguments repository, data, and the ports: the deployables' in their order, then PostgreSQL's */
    public static void main(String[] arguments) throws InterruptedException {
        int[] numbers =
                Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        Map<Deployable, Integer> ports = new EnumMap<>(Deployable.class);
        for (Deployable deployable : Deployable.values()) {
            ports.put(deployable, numbers[deployable.ordinal()]);
        }
        Ports all = new Ports(ports, numbers[numbers.length - 1]);
        Settings settings = new Settings(Path.of(arguments[0]), Path.of(arguments[1]), all, Settings.LOOPBACK);
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
        for (Deployable deployable : Deployable.values()) {
            builder.command().add(Integer.toString(settings.ports().of(deployable)));
        }
        builder.command().add(Integer.toString(settings.ports().postgres()));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }
}
