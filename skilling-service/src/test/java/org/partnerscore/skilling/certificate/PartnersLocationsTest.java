package org.partnerscore.skilling.certificate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.issuer.Claims;
import org.partnerscore.testing.AssociationsStub;
import org.partnerscore.testing.ProviderContract;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** A caller that is bound to a partner asks about the people of its locations, too; which these are is associations-service's to say. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(value = AssociationsStub.class, restrictToAnnotatedClass = true)
class PartnersLocationsTest {

    private static final String PATH = "/api/v1/partners/{partnerId}";

    private final String partner = "p-" + UUID.randomUUID();
    private final String token = "Bearer " + TestIssuer.tokenOf(partner, "partner-viewer");
    private final String body =
            "{\"partnerId\":\"%1$s\",\"name\":null,\"locations\":[\"%1$s-a\",\"%1$s-b\"]}".formatted(partner);
    private WireMock stub;

    @BeforeEach
    void noAnswersYet() {
        URI associations = ConfigProvider.getConfig().getValue("partnerscore.associations.url", URI.class);
        stub = new WireMock(associations.getHost(), associations.getPort());
        stub.resetMappings();
        stub.resetRequests();
    }

    @Test
    void itsLocationsAreAskedForOnceWithTheCallersToken() {
        answering(okJson(body));
        ask(partner, partner + "-a", partner + "-b").statusCode(200);
        ask(partner, partner + "-a", partner + "-b").statusCode(200);
        stub.verifyThat(1, getRequestedFor(urlEqualTo(path())).withHeader("Authorization", equalTo(token)));
    }

    @Test
    void itselfIsItsOwnWithoutAsking() {
        ask(partner).statusCode(200);
        stub.verifyThat(0, getRequestedFor(urlEqualTo(path())));
    }

    @Test
    void anothersIsUnknownAndSpoilsTheQuestion() {
        answering(okJson(body));
        ask(partner, "another").statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        ask(partner + "-a", "another").statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void aPartnerThatNobodyKnowsHasNoLocations() {
        answering(aResponse().withStatus(404));
        ask(partner + "-a").statusCode(404).body("code", is("PARTNER_UNKNOWN"));
    }

    @Test
    void aTokenThatIsTooNarrowIsToldSo() {
        answering(aResponse().withStatus(403));
        ask(partner + "-a").statusCode(403).body("code", is("NOT_ALLOWED"));
    }

    @Test
    void aTokenForScoresAloneAsksAsScoresDo() throws IOException {
        String answer =
                "{\"partners\":[{\"partnerId\":\"%1$s\",\"status\":\"partner\",\"locations\":[\"%1$s-a\"],\"associations\":[]}],\"customers\":[]}"
                        .formatted(partner);
        stub.register(post("/api/v1/associations/queries").willReturn(okJson(answer)));
        String narrow = "Bearer "
                + TestIssuer.token(Claims.of("somebody")
                        .roles("partner-viewer")
                        .partner(partner)
                        .scopes("scores:read"));
        asking(narrow, "\"" + partner + "-a\"").statusCode(200);
        asking(narrow, "\"" + partner + "-b\"").statusCode(404).body("code", is("PARTNER_UNKNOWN"));
        stub.verifyThat(0, getRequestedFor(urlEqualTo(path())));
        var sent = stub.find(postRequestedFor(urlEqualTo("/api/v1/associations/queries")));
        var json = new ObjectMapper();
        var contract = new ProviderContract("associations-service");
        contract.takes(
                "POST",
                "/api/v1/associations/queries",
                json.readTree(sent.get(0).getBody()));
        contract.answers("POST", "/api/v1/associations/queries", 200, json.readTree(answer));
    }

    @Test
    void whatCannotBeKnownNowIsToldAsSuch() {
        answering(aResponse().withStatus(500));
        ask(partner + "-a")
                .statusCode(503)
                .body("code", is("ASSOCIATIONS_UNAVAILABLE"))
                .header("Retry-After", notNullValue());
        answering(aResponse().withFixedDelay(10_000).withStatus(200));
        ask(partner + "-a").statusCode(503).body("code", is("ASSOCIATIONS_UNAVAILABLE"));
    }

    @Test
    void aBodyThatNamesNullIsWrongInItself() {
        asking("null").statusCode(400).body("code", is("INVALID_REQUEST"));
    }

    @Test
    void theAnswerIsOneThatAssociationsServiceGives() throws IOException {
        new ProviderContract("associations-service").answers("GET", PATH, 200, new ObjectMapper().readTree(body));
    }

    private void answering(ResponseDefinitionBuilder answer) {
        stub.register(get(path()).willReturn(answer));
    }

    private String path() {
        return PATH.replace("{partnerId}", partner);
    }

    private ValidatableResponse ask(String... partners) {
        List<String> quoted =
                Arrays.stream(partners).map(id -> "\"" + id + "\"").toList();
        return asking(String.join(",", quoted));
    }

    private ValidatableResponse asking(String partners) {
        return asking(token, partners);
    }

    private ValidatableResponse asking(String bearer, String partners) {
        return given().header("Authorization", bearer)
                .contentType(ContentType.JSON)
                .body("{\"partnerIds\":[" + partners + "],\"on\":\"2023-09-15\"}")
                .post("/api/v1/certificates/queries")
                .then();
    }
}
