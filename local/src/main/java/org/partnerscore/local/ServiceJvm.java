package org.partnerscore.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JVM of every service: that of the launcher, on what the build has left. */
public final class ServiceJvm implements Launch {

    /**
     * Small heaps for six processes on one machine. Most methods of a service run once a request, so that by the JVM's own thresholds
     * they would be compiled well only after thousands of requests: a fifth of them suits.
     */
    public static final List<String> OPTIONS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:CompileThresholdScaling=0.2");

    @Override
    public List<String> command(Deployable deployable, Settings settings, Map<String, String> environment) {
        Path application = deployable.application(settings.repository());
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new Refusal("%s is not built: %s is missing."
                    .formatted(deployable.module(), application.resolve("quarkus-run.jar")));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + settings.temporary(deployable));
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return command;
    }
}
