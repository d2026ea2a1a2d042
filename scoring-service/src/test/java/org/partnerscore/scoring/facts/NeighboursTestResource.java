package org.partnerscore.scoring.facts;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One server in place of the three neighbours; each test tells it what to answer to the requests of one caller. */
public class NeighboursTestResource implements QuarkusTestResourceLifecycleManager {

    private static final int IN_PLACE_OF_NOBODY_ELSE = 10;

    private final WholeProgram program = new WholeProgram();
    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .globalTemplating(false)
            .extensions(program));

    @Override
    public Map<String, String> start() {
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .atPriority(IN_PLACE_OF_NOBODY_ELSE)
                .willReturn(WireMock.aResponse().withTransformers(WholeProgram.NAME)));
        server.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/partners/.+"))
                .atPriority(IN_PLACE_OF_NOBODY_ELSE - 1)
                .willReturn(WireMock.aResponse().withStatus(404)));
        Map<String, String> settings = new HashMap<>();
        for (String neighbour : List.of("associations", "skilling", "telemetry")) {
            settings.put("partnerscore." + neighbour + ".url", server.baseUrl());
        }
        settings.put("partnerscore.facts.attempt-timeout", "5s");
        settings.put("partnerscore.facts.budget", "15s");
        // No test waits for it: a breaker that opened is closed by hand.
        settings.put("partnerscore.facts.breaker.pause", "1h");
        // Small, so that a small program has several shards, these several batches, and large partners several
        // questions.
        settings.put("partnerscore.shard.tenants-at-once", "8");
        settings.put("partnerscore.runs.shard-partners", "7");
        settings.put("partnerscore.runs.attempts", "3");
        settings.put("partnerscore.runs.back-off", "50ms");
        settings.put("partnerscore.runs.look", "50ms");
        // Tests of freshness look themselves.
        settings.put("partnerscore.freshness.every", "off");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(program, new TestInjector.MatchesType(WholeProgram.class));
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
