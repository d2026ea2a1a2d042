package org.partnerscore.local;

import java.util.List;

/** How the JVM of every service is started. */
public final class ServiceJvm {

    /**
     * Small heaps for six processes on one machine. Most methods of a service run once a request, so that by the JVM's own thresholds
     * they would be compiled well only after thousands of requests: a fifth of them suits.
     */
    public static final List<String> OPTIONS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:CompileThresholdScaling=0.2");

    private ServiceJvm() {}
}
