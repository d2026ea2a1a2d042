package org.partnerscore.common.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerscore.issuer.Claims;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@TestProfile(RequestRatesTest.FiveAMinute.class)
class RequestRatesTest {

    public static class FiveAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("partnerscore.rate.requests-per-minute", "5");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        String token = "Bearer " + TestIssuer.token(Claims.of("hasty").roles("program-viewer"));
        for (int left = 4; left >= 0; left--) {
            ask(token)
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"caller\";q=5;w=60")
                    .header("RateLimit", matchesPattern("\"caller\";r=" + left + ";t=[0-9]+"));
        }
        ask(token)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", is("TOO_MANY_REQUESTS"))
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"));
    }

    @Test
    void aFloodWithoutTokensIsSlowedAndNobodyElse() {
        for (int i = 0; i < 5; i++) {
            ask("Bearer nonsense").statusCode(401);
        }
        ask("Bearer nonsense").statusCode(429);
        ask("Bearer " + TestIssuer.token(Claims.of("patient").roles("program-viewer")))
                .statusCode(200);
    }

    @Test
    void servicesAreNotCounted() {
        String token = "Bearer " + TestIssuer.token(Claims.of("scoring-service").roles("service"));
        for (int i = 0; i < 20; i++) {
            ask(token).statusCode(200);
        }
    }

    private static ValidatableResponse ask(String authorization) {
        return given().header("Authorization", authorization)
                .get("/wire/numbers")
                .then();
    }
}
