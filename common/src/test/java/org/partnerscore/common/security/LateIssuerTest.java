package org.partnerscore.common.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.partnerscore.issuer.Claims;
import org.partnerscore.issuer.Issuer;
import org.partnerscore.issuer.Signer;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** The service outlives what its issuer does: being away when it starts, coming back, changing its key. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(value = LateIssuer.class, restrictToAnnotatedClass = true)
class LateIssuerTest {

    LateIssuer late;

    @Test
    void anIssuerThatIsAwayAtStartAndChangesItsKeyNeedsNoRestart() {
        show(TestIssuer.signer())
                .statusCode(503)
                .body("code", is("ISSUER_UNAVAILABLE"))
                .header("Retry-After", notNullValue());
        Issuer issuer = late.arrive();
        Signer first = issuer.signer();
        show(first).statusCode(200);
        Signer second = issuer.rotate();
        show(second).statusCode(200);
        show(first).statusCode(200);
        show(TestIssuer.signer()).statusCode(401).body("code", is("TOKEN_INVALID"));
    }

    private static ValidatableResponse show(Signer signer) {
        Claims viewer = Claims.of("somebody").roles("program-viewer");
        return given().header("Authorization", "Bearer " + signer.sign(viewer))
                .get("/wire/days")
                .then();
    }
}
