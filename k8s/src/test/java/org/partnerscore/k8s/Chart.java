package org.partnerscore.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Our chart, worked on by Helm. */
final class Chart {

    static final Path DIRECTORY = Path.of("helm").toAbsolutePath();

    /** The oldest one that the chart says it is made for is in Chart.yaml; this is the newest. */
    private static final String KUBERNETES = "1.36.0";

    /** As a library, Helm leaves hooks out of what it renders: they are plain objects to it under another name. */
    private static final String HOOK = "helm.sh/hook";

    private static final String PLAIN = "helm.sh/plain-hook";

    private static final Path WITHOUT_HOOKS =
            withoutHooks(Path.of("target/chart").toAbsolutePath());

    static {
        Cluster.start();
    }

    private Chart() {}

    static Helm helm() {
        return new Helm(DIRECTORY);
    }

    static String render(Map<String, ?> values) {
        TemplateCommand template = command();
        values.forEach(template::set);
        return call(template);
    }

    static String render(Path values) {
        return call(command().withValuesFile(values));
    }

    /** What is told after an installation. */
    static String notes(Path values) {
        return helm().install()
                .withName("partnerscore")
                .withNamespace("partnerscore")
                .withKubeVersion(KUBERNETES)
                .clientOnly()
                .dryRun()
                .withValuesFile(values)
                .call()
                .getOutput();
    }

    private static TemplateCommand command() {
        return new Helm(WITHOUT_HOOKS)
                .template()
                .withName("partnerscore")
                .withNamespace("partnerscore")
                .withKubeVersion(KUBERNETES);
    }

    private static String call(TemplateCommand template) {
        return template.call().replace(PLAIN, HOOK);
    }

    private static Path withoutHooks(Path copy) {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(DIRECTORY.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file).replace(HOOK, PLAIN));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
