package org.partnerscore.portal.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that gets a token, loads a small program of one partner through the feeds of the origin and holds its score against the one that
 * was added up by hand: 77 points of small business, which qualify. It may be repeated, then nothing is written. The partner is called
 * {@code helm-test}, its customers begin with {@code 7e57da7a}, and nothing else is touched. Needs nothing but a JDK.
 */
public final class Trial {

    private static final List<String> FEEDS =
            List.of("partners", "customers", "associations", "individuals", "certificates", "usage");
    private static final String SCORE = "/api/v1/scores/helm-test/modern-work?asOf=2023-09-15";
    private static final Map<String, String> EXPECTED = Map.of("track", "smb", "total", "77", "qualified", "true");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 3_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> environment;

    Trial(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Ends with 0 when all is as expected, else with 1; says what it saw. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            new Trial(System.getenv()).run();
        } catch (IOException | IllegalStateException e) {
            System.err.println("FAILED: " + e.getMessage());
            System.exit(1);
        }
    }

    void run() throws IOException, InterruptedException {
        String bearer = "Bearer " + token();
        for (String feed : FEEDS) {
            String report = ask(request("/api/v1/" + feed + "/imports", bearer)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofByteArray(file(feed))));
            System.out.printf(
                    "%-13s %s received, %s created, %s rejected%n",
                    feed, member("received", report), member("created", report), member("rejected", report));
            require("rejected rows of " + feed, "0", member("rejected", report));
        }
        String score = ask(request(SCORE, bearer).GET());
        for (String name : List.of("track", "total", "qualified")) {
            require(name, EXPECTED.get(name), member(name, score));
        }
        System.out.println("score         " + member("total", score) + " points, track " + member("track", score)
                + ", qualified " + member("qualified", score) + ": as added up by hand");
    }

    private String token() throws IOException, InterruptedException {
        String client = setting("PARTNERSCORE_TRIAL_CLIENT_ID") + ":" + setting("PARTNERSCORE_TRIAL_CLIENT_SECRET");
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return member(
                "access_token",
                ask(HttpRequest.newBuilder(URI.create(setting("PARTNERSCORE_TRIAL_TOKEN_URL")))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(setting("PARTNERSCORE_TRIAL_ORIGIN") + path))
                .header("Authorization", bearer);
    }

    /** The body of the answer; what is not there yet is waited for. */
    private String ask(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(PATIENCE).build();
        for (int attempt = 1; ; attempt++) {
            String seen;
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                seen = "answered " + answer.statusCode() + ": " + answer.body();
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException(request.uri() + " " + seen);
                }
            } catch (IOException e) {
                seen = "cannot be reached: " + e;
            }
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(request.uri() + " " + seen);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private String setting(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static byte[] file(String feed) throws IOException {
        try (InputStream csv = Trial.class.getResourceAsStream("/trial/" + feed + ".csv")) {
            return csv.readAllBytes();
        }
    }

    /** The first member of this name that is no object and no list, as text. */
    static String member(String name, String json) {
        Matcher found =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",{}\\[\\]]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("There is no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static void require(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
    }
}
