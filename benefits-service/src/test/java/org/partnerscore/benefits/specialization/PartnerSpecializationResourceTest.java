package org.partnerscore.benefits.specialization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Holding;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class PartnerSpecializationResourceTest {

    private static final String CODE = "kubernetes-on-microsoft-azure";
    private static final String AUDIT = "{\"kind\":\"audit\",\"by\":\"partner\",\"items\":[]}";

    @Inject
    Standings standings;

    @Inject
    SettableClock clock;

    private final String partnerId = UUID.randomUUID().toString();
    private final String path = "/api/v1/specializations/partners/" + partnerId;

    @BeforeEach
    void aPartnerWithDesignations() {
        on("2023-02-01");
        standings.change(
                partnerId,
                (connection, none) -> new Change(
                        Holding.designations(
                                partnerId, LocalDate.parse("2023-02-01"), Area.DATA_AI, Area.BUSINESS_APPLICATIONS),
                        List.of()));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void whatWasNeverBegunIsNotStarted() {
        given().get(path + "/" + CODE)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", is("not-started"))
                .body("held", is(false))
                .body("designationsHeld", is(true))
                .body("evidenceDue", is("audit"))
                .body("endsOn", nullValue())
                .body("transitions", hasSize(0));
        given().get(path).then().statusCode(200).body("items", hasSize(0));
        given().get(path + "/yoga").then().statusCode(404).body("code", is("SPECIALIZATION_UNKNOWN"));
    }

    @Test
    void aPartnerEarnsKeepsAndLosesASpecialization() {
        decide("requirements", "approved").statusCode(200).body("state", is("requirements-met"));
        submit(AUDIT).statusCode(200).body("state", is("evidence-submitted"));
        decide("evidence", "approved").statusCode(200).body("state", is("in-audit"));
        on("2023-02-20");
        decide("review", "approved")
                .statusCode(200)
                .body("state", is("active"))
                .body("held", is(true))
                .body("earnedOn", is("2023-02-20"))
                .body("anniversary", is("2024-02-20"))
                .body("renewalOpens", is("2023-12-22"))
                .body("endsOn", is("2024-03-22"))
                .body("evidenceDue", is("none"))
                .body("transitions.to", contains("requirements-met", "evidence-submitted", "in-audit", "active"))
                .body("transitions[3].reason", is("Approved by reviewer-7 (review): Because."));
        read("?asOf=2023-02-19").body("state", is("in-audit")).body("held", is(false));
        read("?asOf=2023-12-22").body("state", is("renewal-due")).body("held", is(true));
        assertEquals(4, standings.history(partnerId).size());
        on("2023-12-22");
        read("").body("state", is("renewal-due"));
        assertEquals(5, standings.history(partnerId).size());
        renew().statusCode(422).body("code", is("REQUIREMENTS_NOT_DECIDED"));
        decide("requirements", "approved")
                .statusCode(200)
                .body("state", is("requirements-met"))
                .body("held", is(true));
        renew().statusCode(200).body("state", is("active")).body("endsOn", is("2025-03-23"));
        on("2025-04-01");
        read("").body("state", is("ended")).body("held", is(false)).body("evidenceDue", is("audit"));
        read("?asOf=2025-03-22").body("state", is("renewal-due")).body("held", is(true));
        given().get(path).then().body("items", hasSize(1)).body("items[0].state", is("ended"));
        renew().statusCode(422).body("code", is("RENEWAL_CLOSED"));
    }

    @Test
    void withoutEvidenceApprovedRequirementsAreEnough() {
        json().body(decision("requirements", "approved"))
                .post(path + "/finance/decisions")
                .then()
                .statusCode(200)
                .body("state", is("active"))
                .body("transitions", hasSize(2));
    }

    @Test
    void theDesignationMustBeHeld() {
        json().body(decision("requirements", "approved"))
                .post(path + "/cloud-security/decisions")
                .then()
                .statusCode(422)
                .body("code", is("DESIGNATION_NOT_HELD"));
        json().body(decision("requirements", "approved"))
                .post(path + "/microsoft-copilot/decisions")
                .then()
                .statusCode(422)
                .body("code", is("SPECIALIZATION_NOT_YET"));
    }

    @Test
    void theSameKeyIsCarriedOutOnce() {
        decide("requirements", "approved").statusCode(200);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            json().header("Idempotency-Key", key)
                    .body(AUDIT)
                    .post(path + "/" + CODE + "/evidence")
                    .then()
                    .statusCode(200)
                    .body("state", is("evidence-submitted"))
                    .body("transitions", hasSize(2));
        }
        json().header("Idempotency-Key", key)
                .body(AUDIT.replace("partner", "somebody"))
                .post(path + "/" + CODE + "/evidence")
                .then()
                .statusCode(409)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
        submit(AUDIT).statusCode(409).body("code", is("EVIDENCE_ALREADY_SUBMITTED"));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        for (String code : List.of("STEP_OUT_OF_ORDER", "")) {
            ValidatableResponse answer = json().header("Idempotency-Key", "k")
                    .body(AUDIT)
                    .post(path + "/" + CODE + "/evidence")
                    .then();
            if (code.isEmpty()) {
                answer.statusCode(200);
            } else {
                answer.statusCode(409).body("code", is(code));
                decide("requirements", "approved").statusCode(200);
            }
        }
    }

    @Test
    void ofManySubmissionsAtOnceOneCounts() throws Exception {
        decide("requirements", "approved").statusCode(200);
        ExecutorService callers = Executors.newFixedThreadPool(32);
        try {
            Callable<Integer> call = () -> submit(AUDIT).extract().statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(java.util.Collections.nCopies(32, call))) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
            assertEquals(31, answers.stream().filter(status -> status == 409).count(), answers.toString());
        } finally {
            callers.shutdown();
        }
        assertEquals(2, standings.history(partnerId).size());
    }

    @Test
    void badBodiesAreRefusedAndNamed() {
        json().body("{\"about\":\"weather\",\"decision\":\"approved\",\"by\":\"a\",\"reason\":\"b\"}")
                .post(path + "/" + CODE + "/decisions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        json().body("{\"about\":\"review\",\"decision\":\"approved\",\"by\":\" \",\"reason\":\"b\"}")
                .post(path + "/" + CODE + "/decisions")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/by"));
        json().body(AUDIT.replace("}", ",\"extra\":1}"))
                .post(path + "/" + CODE + "/evidence")
                .then()
                .statusCode(400);
        json().body("{\"on\":\"2023-02-02\"}")
                .post(path + "/" + CODE + "/renewals")
                .then()
                .statusCode(400)
                .body("code", is("DAY_IN_FUTURE"));
        json().body("").post(path + "/" + CODE + "/renewals").then().statusCode(400);
        given().get("/api/v1/specializations/partners/a b").then().statusCode(400);
    }

    @Test
    void membershipsStayAsTheyAre() {
        decide("requirements", "approved").statusCode(200);
        assertEquals(
                Holding.designations(partnerId, LocalDate.parse("2023-02-01"), Area.DATA_AI, Area.BUSINESS_APPLICATIONS)
                        .memberships(),
                standings.find(partnerId).memberships());
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private ValidatableResponse read(String query) {
        return given().get(path + "/" + CODE + query).then().statusCode(200);
    }

    private ValidatableResponse decide(String about, String decision) {
        return json().body(decision(about, decision))
                .post(path + "/" + CODE + "/decisions")
                .then();
    }

    private ValidatableResponse submit(String body) {
        return json().body(body).post(path + "/" + CODE + "/evidence").then();
    }

    private ValidatableResponse renew() {
        return json().body("{}").post(path + "/" + CODE + "/renewals").then();
    }

    private static String decision(String about, String decision) {
        return "{\"about\":\"%s\",\"decision\":\"%s\",\"by\":\"reviewer-7\",\"reason\":\"Because.\"}"
                .formatted(about, decision);
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
