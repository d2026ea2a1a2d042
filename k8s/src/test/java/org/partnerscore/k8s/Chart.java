package org.partnerscore.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.Map;

/** Our chart, worked on by Helm. */
final class Chart {

    static final Path DIRECTORY = Path.of("helm").toAbsolutePath();

    /** The oldest one that the chart says it is made for is in Chart.yaml; this is the newest. */
    private static final String KUBERNETES = "1.36.0";

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
        return template.call();
    }

    static String render(Path values) {
        return command().withValuesFile(values).call();
    }

    private static TemplateCommand command() {
        return helm().template()
                .withName("partnerscore")
                .withNamespace("partnerscore")
                .withKubeVersion(KUBERNETES);
    }
}
