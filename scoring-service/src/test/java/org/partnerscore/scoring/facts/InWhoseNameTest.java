package org.partnerscore.scoring.facts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.scoring.deferred.DeferredWrites;
import org.partnerscore.scoring.deferred.Flush;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** Neighbours are asked in the caller's name, and what they refuse the caller is told the caller. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class InWhoseNameTest {

    private static final List<String> PATHS = List.of(Program.ASSOCIATIONS, Program.CERTIFICATES, Program.USAGE);

    WireMockServer neighbours;

    @Inject
    DeferredWrites writes;

    @ParameterizedTest
    @ValueSource(strings = {"/scores/{p}", "/scores/{p}/modern-work/history?from=2023-04", "/designations/{p}"})
    void everyNeighbourIsShownTheCallersToken(String path) {
        Program program = new Program(neighbours, 2);
        for (String role : List.of("partner-viewer", "partner-administrator", "partner-viewer")) {
            // Each caller but the first is asked for early, by what was gathered for the one before.
            String token = TestIssuer.tokenOf(program.partnerId, role);
            int before = asked(program).size();
            bearing(program, token)
                    .get("/api/v1" + path, program.partnerId)
                    .then()
                    .statusCode(200);
            List<LoggedRequest> now = asked(program).stream().skip(before).toList();
            assertFalse(now.isEmpty());
            assertEquals(
                    List.of("Bearer " + token),
                    now.stream()
                            .map(request -> request.getHeader("Authorization"))
                            .distinct()
                            .toList());
        }
        PATHS.forEach(each -> assertFalse(program.asked(each).isEmpty(), each));
    }

    static Stream<Arguments> refusals() {
        return PATHS.stream()
                .flatMap(path -> Stream.of(
                        Arguments.of(path, problem(401, "TOKEN_EXPIRED"), 401, "TOKEN_EXPIRED"),
                        Arguments.of(path, problem(403, "NOT_ALLOWED"), 403, "NOT_ALLOWED"),
                        Arguments.of(path, problem(404, "PARTNER_UNKNOWN"), 404, "PARTNER_UNKNOWN"),
                        Arguments.of(path, aResponse().withStatus(401), 401, "TOKEN_INVALID"),
                        Arguments.of(path, aResponse().withStatus(403).withBody("<html>"), 403, "NOT_ALLOWED")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatANeighbourRefusesTheCallerIsToldTheCaller(
            String path, ResponseDefinitionBuilder refusal, int status, String code) {
        Program program = new Program(neighbours, 1);
        Program other = new Program(neighbours, 1);
        score(program).then().statusCode(200).body("stale", empty());
        Flush.everything(writes);

        program.answer(path, refusal);
        int before = program.asked(path).size();
        for (int attempt = 0; attempt < 12; attempt++) {
            score(program)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("code", is(code))
                    .body("total", nullValue());
        }
        // Asked once each time: neither tried again nor left alone, for nobody.
        assertEquals(before + 12, program.asked(path).size());
        score(other).then().statusCode(200).body("stale", empty());
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\": %d, \"code\": \"%s\", \"detail\": \"No.\", \"traceId\": \"1\"}"
                        .formatted(status, code));
    }

    private static io.restassured.response.Response score(Program program) {
        return bearing(program, TestIssuer.tokenOf(program.partnerId, "partner-viewer"))
                .get("/api/v1/scores/{p}/modern-work", program.partnerId);
    }

    private static RequestSpecification bearing(Program program, String token) {
        return program.caller().header("Authorization", "Bearer " + token);
    }

    private static List<LoggedRequest> asked(Program program) {
        return PATHS.stream()
                .flatMap(path -> program.asked(path).stream())
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }
}
