package org.partnerscore.scoring.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.partnerscore.scoring.facts.Program;

/** A run is nobody's: whoever started it, its questions are put in the service's own name. */
@QuarkusTest
class RunInOwnNameTest extends OverAProgram {

    private static final Set<String> QUESTIONS =
            Set.of("/api/v1/partners", Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE);

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    @Test
    void everyQuestionBearsTheServicesToken() {
        Set<String> paths = ConcurrentHashMap.newKeySet();
        program.disturb(request -> {
            paths.add(request.getUrl().replaceAll("\\?.*", ""));
            shown.add(request.getHeader("Authorization"));
            return Optional.empty();
        });
        RunOverHttp.ended("{\"asOf\": \"2023-06-08\"}");
        assertEquals(new TreeSet<>(QUESTIONS), new TreeSet<>(paths));
        assertTrue(shown.stream()
                .map(RunInOwnNameTest::claims)
                .allMatch(claims ->
                        claims.contains("\"sub\":\"scoring-service\"") && claims.contains("\"roles\":[\"service\"]")));
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreCostsTimeOnly() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        program.disturb(request -> {
            String token = request.getHeader("Authorization");
            shown.add(token);
            if (request.getUrl().startsWith(Program.USAGE) && refused.isEmpty()) {
                refused.add(token);
            }
            return refused.contains(token) ? Optional.of(aResponse().withStatus(401)) : Optional.empty();
        });
        RunOverHttp run = RunOverHttp.ended("{\"asOf\": \"2023-06-09\"}");
        assertEquals(PARTNERS * 6, run.all("scores").size());
        assertEquals(2, shown.size());
    }

    private static String claims(String bearer) {
        return new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
