package org.partnerscore.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The trial as {@code helm test} starts it, beside an endpoint that gives it a token of the platform. */
record TrialProcess(HttpServer tokens, int exitCode, String printed) implements AutoCloseable {

    static TrialProcess start(Settings settings, Platform platform) throws IOException, InterruptedException {
        HttpServer tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\"}"
                .formatted(platform.token("program-administrator"))
                .getBytes(StandardCharsets.UTF_8);
        tokens.createContext("/token", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        tokens.start();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Deployable.PORTAL.application(settings.repository()).resolve("app") + "/*",
                "org.partnerscore.portal.trial.Trial");
        builder.environment()
                .putAll(Map.of(
                        "PARTNERSCORE_TRIAL_ORIGIN",
                        platform.origin().toString(),
                        "PARTNERSCORE_TRIAL_TOKEN_URL",
                        "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token",
                        "PARTNERSCORE_TRIAL_CLIENT_ID",
                        "trial",
                        "PARTNERSCORE_TRIAL_CLIENT_SECRET",
                        "secret"));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new TrialProcess(tokens, process.waitFor(), printed);
    }

    @Override
    public void close() {
        tokens.stop(0);
    }
}
