package org.partnerscore.scoring.facts;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** One server in place of the three neighbours; each test tells it what to answer to the requests of one caller. */
public class NeighboursTestResource implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(false));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "partnerscore.associations.url",
                server.baseUrl(),
                "partnerscore.skilling.url",
                server.baseUrl(),
                "partnerscore.telemetry.url",
                server.baseUrl(),
                "partnerscore.facts.attempt-timeout",
                "5s",
                "partnerscore.facts.budget",
                "15s",
                // No test waits for it: a breaker that opened is closed by hand.
                "partnerscore.facts.breaker.pause",
                "1h");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
