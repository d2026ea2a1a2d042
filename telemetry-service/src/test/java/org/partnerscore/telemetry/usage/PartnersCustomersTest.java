package org.partnerscore.telemetry.usage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.telemetry.AssociationsStub;
import org.partnerscore.testing.ProviderContract;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

/** What a caller that is bound to a partner may ask about usage: what its scores can rest on, and nothing else. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(value = AssociationsStub.class, restrictToAnnotatedClass = true)
class PartnersCustomersTest {

    private static final String SERVED = "/api/v1/associations/queries/tenants";

    private WireMock stub;
    private final UUID tenant = UUID.randomUUID();
    private final String token = TestIssuer.tokenOf("p-" + UUID.randomUUID(), "partner-viewer");

    @BeforeEach
    void noAnswersYet() {
        URI associations = ConfigProvider.getConfig().getValue("partnerscore.associations.url", URI.class);
        stub = new WireMock(associations.getHost(), associations.getPort());
        stub.resetMappings();
        stub.resetRequests();
    }

    @Test
    void itsOwnCustomersAreAskedForOnceWithTheCallersToken() {
        stub.register(post(SERVED).willReturn(okJson("{\"tenantIds\":[\"" + tenant + "\"]}")));
        ask().statusCode(200);
        ask().statusCode(200);
        stub.verifyThat(
                1, postRequestedFor(urlEqualTo(SERVED)).withHeader("Authorization", equalTo("Bearer " + token)));
    }

    @Test
    void whoLeftItAYearBeforeIsNoneOfItsOwn() {
        stub.register(post(SERVED).willReturn(okJson("{\"tenantIds\":[]}")));
        ask().statusCode(404).body("code", is("CUSTOMER_UNKNOWN"));
        stub.verifyThat(
                1,
                postRequestedFor(urlEqualTo(SERVED))
                        .withRequestBody(equalToJson("{\"since\":\"2022-08-31\"}", true, true)));
    }

    @Test
    void oneOfAnothersSpoilsTheQuestion() {
        stub.register(post(SERVED).willReturn(okJson("{\"tenantIds\":[\"" + tenant + "\"]}")));
        ask(tenant, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void whatCannotBeKnownNowIsToldAsSuch() {
        stub.register(post(SERVED).willReturn(aResponse().withStatus(500)));
        ask().statusCode(503).body("code", is("ASSOCIATIONS_UNAVAILABLE")).header("Retry-After", notNullValue());
    }

    @Test
    void whoIsNotBoundIsNotLookedUp() {
        given().contentType(ContentType.JSON)
                .body(question(tenant))
                .post("/api/v1/usage/queries")
                .then()
                .statusCode(200);
        stub.verifyThat(0, postRequestedFor(urlEqualTo(SERVED)));
    }

    @Test
    void theQuestionIsOneThatAssociationsServiceAnswers() throws IOException {
        stub.register(post(SERVED).willReturn(okJson("{\"tenantIds\":[\"" + tenant + "\"]}")));
        ask().statusCode(200);
        var sent = stub.find(postRequestedFor(urlEqualTo(SERVED)));
        assertEquals(1, sent.size());
        var json = new ObjectMapper();
        var contract = new ProviderContract("associations-service");
        contract.takes("POST", SERVED, json.readTree(sent.get(0).getBody()));
        contract.answers("POST", SERVED, 200, json.readTree("{\"tenantIds\":[\"" + tenant + "\"]}"));
    }

    private ValidatableResponse ask() {
        return ask(tenant);
    }

    private ValidatableResponse ask(UUID... tenants) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(question(tenants))
                .post("/api/v1/usage/queries")
                .then();
    }

    private static String question(UUID... tenants) {
        String ids = String.join(
                ",", Arrays.stream(tenants).map(id -> "\"" + id + "\"").toList());
        return "{\"selections\":[{\"from\":\"2022-09\",\"to\":\"2023-08\",\"tenantIds\":[" + ids + "]}]}";
    }
}
