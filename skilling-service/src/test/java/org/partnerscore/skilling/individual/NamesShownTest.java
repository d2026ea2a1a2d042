package org.partnerscore.skilling.individual;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.issuer.Claims;
import org.partnerscore.testing.ServiceSurroundings;
import org.partnerscore.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class NamesShownTest {

    private static final String ALL = "individualId,partnerId,linkedOn,unlinkedOn,name,email";

    private final String person = fresh("i");
    private final String partner = fresh("p");

    @BeforeEach
    void ada() {
        individuals(ALL, person + "," + partner + ",2022-01-01,,Ada,ada@example.com");
    }

    @Test
    void aPeopleViewerSeesNames() {
        read(with(TestIssuer.token("people-viewer"))).body("name", is("Ada")).body("email", is("ada@example.com"));
        list(with(TestIssuer.token("people-viewer"))).body("items[0].name", is("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"program-administrator", "program-viewer", "service"})
    void nobodyElseDoes(String role) {
        read(with(TestIssuer.token(role))).body("$", not(hasKey("name"))).body("$", not(hasKey("email")));
        list(with(TestIssuer.token(role)))
                .body("items[0].individualId", is(person))
                .body("items[0]", not(hasKey("name")))
                .body("items[0]", not(hasKey("email")));
    }

    @Test
    void norDoesAPartnerOfItsOwnPeople() {
        read(with(TestIssuer.tokenOf(partner, "partner-administrator"))).body("$", not(hasKey("name")));
    }

    @Test
    void norDoesATokenThatIsNarrowedToSomethingElse() {
        String narrowed = TestIssuer.token(
                Claims.of("somebody").roles("people-viewer", "program-viewer").scopes("records:read"));
        read(with(narrowed)).body("$", not(hasKey("name")));
    }

    @Test
    void whoWritesANameIsNotShownTheOneThatIsThere() {
        with(TestIssuer.token("program-administrator"))
                .contentType("application/json")
                .body("{\"individualId\":\"" + person + "\",\"partnerId\":\"" + partner
                        + "\",\"linkedOn\":\"2022-01-01\",\"unlinkedOn\":\"2023-01-01\"}")
                .post("/api/v1/individuals")
                .then()
                .statusCode(200)
                .body("unlinkedOn", is("2023-01-01"))
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("email")));
    }

    @Test
    void aTagIsOfWhatIsShown() {
        String shown = read(with(TestIssuer.token("people-viewer"))).extract().header("ETag");
        String viewer = TestIssuer.token("program-viewer");
        String hidden = read(with(viewer)).extract().header("ETag");
        assertNotEquals(shown, hidden);
        individuals(ALL, person + "," + partner + ",2022-01-01,,Grace,grace@example.com");
        assertEquals(hidden, read(with(viewer)).extract().header("ETag"));
    }

    @Test
    void anExportWithoutNamesFitsTheFeedAndLeavesThem() {
        String csv = export("program-viewer", "text/csv");
        assertEquals(
                "individualId,partnerId,linkedOn,unlinkedOn\r\n" + person + "," + partner + ",2022-01-01,\r\n", csv);
        assertEquals(
                "{\"individualId\":\"" + person + "\",\"partnerId\":\"" + partner
                        + "\",\"linkedOn\":\"2022-01-01\",\"unlinkedOn\":null}\n",
                export("program-viewer", "application/x-ndjson"));
        given().contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/individuals/imports")
                .then()
                .body("unchanged", is(1));
        assertEquals(
                List.of(ALL, person + "," + partner + ",2022-01-01,,Ada,ada@example.com"),
                export("people-viewer", "text/csv").lines().toList());
    }

    private String export(String role, String type) {
        return with(TestIssuer.token(role))
                .accept(type)
                .get("/api/v1/individuals?individualId=" + person)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private ValidatableResponse read(RequestSpecification request) {
        return request.get("/api/v1/individuals/{i}/{p}/2022-01-01", person, partner)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(RequestSpecification request) {
        return request.get("/api/v1/individuals?partnerId={p}", partner).then().statusCode(200);
    }
}
