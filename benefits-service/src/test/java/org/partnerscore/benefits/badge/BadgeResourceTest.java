package org.partnerscore.benefits.badge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.ScoringStub;
import org.partnerscore.benefits.SettableClock;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Holding;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.testing.ServiceSurroundings;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(ScoringStub.class)
class BadgeResourceTest {

    private static final LocalDate FROM = LocalDate.parse("2023-02-01");

    @Inject
    Standings standings;

    @Inject
    SettableClock clock;

    private final String partnerId = UUID.randomUUID().toString();

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void aDesignationIsProvenWhileItIsHeld() {
        keep(Holding.designations(partnerId, FROM, Area.DATA_AI));
        proof("data-ai", "2023-01-31").statusCode(404).body("code", is("BADGE_NOT_HELD"));
        proof("data-ai", "2023-02-01")
                .statusCode(200)
                .body("partnerId", is(partnerId))
                .body("subject", is("data-ai"))
                .body("name", is("Data & AI"))
                .body("heldSince", is("2023-02-01"))
                .body("validUntil", is("2024-02-02"))
                .body("issuedAt", is("2023-02-01T09:00:00Z"))
                .body("verification", is("/api/v1/badges/" + partnerId + "/data-ai"))
                .body("digest.length()", is(64));
        proof("data-ai", "2024-02-01").statusCode(200);
        proof("security", "2023-02-01").statusCode(404).body("code", is("BADGE_NOT_HELD"));
    }

    @Test
    void afterAnAnniversaryOfTheOldKindTheBadgeWaitsForTheRenewal() {
        keep(Holding.designations(partnerId, FROM, Area.DATA_AI));
        proof("data-ai", "2024-02-02")
                .statusCode(404)
                .body("code", is("BADGE_NOT_HELD"))
                .body("detail", containsString("not renewed yet"));
        proof("data-ai", "2024-03-02").statusCode(404).body("detail", containsString("not renewed yet"));
        proof("data-ai", "2024-03-03").statusCode(404).body("detail", containsString("not held"));
    }

    @Test
    void fromNovember2026TheBadgeIsValidToTheEnd() {
        keep(Holding.designations(partnerId, LocalDate.parse("2025-11-01"), Area.DATA_AI));
        proof("data-ai", "2026-11-01").statusCode(200).body("validUntil", is("2026-11-02"));
        proof("data-ai", "2026-11-02").statusCode(404);
    }

    @Test
    void theBadgeOfASpecializationNeedsThatOfItsDesignation() {
        SpecializationTerm term = new SpecializationTerm(
                "kubernetes-on-microsoft-azure",
                Optional.of(LocalDate.parse("2023-05-01")),
                Optional.of(LocalDate.parse("2024-06-01")));
        keep(Holding.with(Holding.designations(partnerId, FROM, Area.DATA_AI), term));
        proof("kubernetes-on-microsoft-azure", "2023-04-30").statusCode(404);
        proof("kubernetes-on-microsoft-azure", "2023-05-01")
                .statusCode(200)
                .body("name", is("Kubernetes on Microsoft Azure"))
                .body("heldSince", is("2023-05-01"))
                .body("validUntil", is("2024-02-02"));
        proof("kubernetes-on-microsoft-azure", "2024-02-02")
                .statusCode(404)
                .body("code", is("BADGE_NOT_HELD"))
                .body("detail", containsString("no designation"));
        keep(Holding.with(
                Holding.designations(partnerId, LocalDate.parse("2024-03-10"), Area.DIGITAL_APP_INNOVATION), term));
        proof("kubernetes-on-microsoft-azure", "2024-05-31").statusCode(200).body("validUntil", is("2024-06-01"));
    }

    @Test
    void aSpecializationOfTwoDesignationsIsShownWhileBothAre() {
        SpecializationTerm term = new SpecializationTerm(
                "teamwork-deployment",
                Optional.of(LocalDate.parse("2026-06-01")),
                Optional.of(LocalDate.parse("2027-07-02")));
        keep(Holding.with(Holding.designations(partnerId, LocalDate.parse("2026-05-20"), Area.MODERN_WORK), term));
        proof("teamwork-deployment", "2026-06-01").statusCode(404);
        keep(Holding.with(
                Holding.designations(partnerId, LocalDate.parse("2026-05-20"), Area.MODERN_WORK, Area.SECURITY), term));
        proof("teamwork-deployment", "2026-06-01")
                .statusCode(200)
                .body("name", is("Secure AI Productivity"))
                .body("validUntil", is("2027-05-21"));
    }

    @Test
    void allSixDesignationsHaveABadgeOfTheirOwn() {
        keep(Holding.designations(
                partnerId,
                FROM,
                Area.MODERN_WORK,
                Area.DATA_AI,
                Area.DIGITAL_APP_INNOVATION,
                Area.INFRASTRUCTURE,
                Area.SECURITY));
        proof("microsoft-cloud", "2023-03-01")
                .statusCode(404)
                .body("detail", is("Designations are lacking: business-applications."));
        keep(Holding.designations(
                partnerId,
                FROM,
                Area.MODERN_WORK,
                Area.DATA_AI,
                Area.DIGITAL_APP_INNOVATION,
                Area.INFRASTRUCTURE,
                Area.SECURITY,
                Area.BUSINESS_APPLICATIONS));
        proof("microsoft-cloud", "2023-03-01").statusCode(200).body("validUntil", is("2024-02-02"));
        proof("microsoft-cloud", "2024-02-02").statusCode(404);
    }

    @Test
    void whatNobodyKnowsHasNoBadge() {
        proof("yoga", "2023-03-01").statusCode(404).body("code", is("BADGE_UNKNOWN"));
        proof("common", "2023-03-01").statusCode(404).body("code", is("BADGE_UNKNOWN"));
    }

    @Test
    void thePictureIsXmlThatSaysWhatItShows() throws Exception {
        keep(Holding.designations(partnerId, FROM, Area.DIGITAL_APP_INNOVATION));
        on("2023-02-01");
        byte[] svg = given().accept("image/svg+xml")
                .get("/api/v1/badges/" + partnerId + "/digital-app-innovation")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Vary", containsString("Accept"))
                .extract()
                .asByteArray();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertEquals("svg", document.getDocumentElement().getNodeName());
        assertEquals("img", document.getDocumentElement().getAttribute("role"));
        assertEquals("Designation: Digital & App Innovation", text(document, "title", 0));
        assertEquals(
                "Partnerscore badge. Partner " + partnerId
                        + " holds the designation Digital & App Innovation since 2023-02-01; valid until 2024-02-02.",
                text(document, "desc", 0));
        assertEquals("Digital & App Innovation", text(document, "text", 2));
        assertEquals(0, document.getElementsByTagName("image").getLength());
        assertTrue(!new String(svg, java.nio.charset.StandardCharsets.UTF_8).contains("Microsoft"));
    }

    @Test
    void theAcceptHeaderChoosesAndNothingElseIsThere() {
        keep(Holding.designations(partnerId, FROM, Area.DATA_AI));
        on("2023-02-01");
        String path = "/api/v1/badges/" + partnerId + "/data-ai";
        given().accept("*/*").get(path).then().contentType(startsWith("image/svg+xml"));
        given().accept("text/plain").get(path).then().statusCode(406);
        given().accept("image/svg+xml;q=0.5, application/json").get(path).then().contentType(ContentType.JSON);
    }

    @Test
    void aBadgeIsNotKeptLongerThanItIsValid() {
        keep(Holding.designations(partnerId, FROM, Area.DATA_AI));
        proof("data-ai", "2023-02-01").header("Cache-Control", is("max-age=3600, must-revalidate"));
        clock.set(Instant.parse("2024-02-01T23:59:30Z"));
        given().accept(ContentType.JSON)
                .get("/api/v1/badges/" + partnerId + "/data-ai")
                .then()
                .header("Cache-Control", is("max-age=30, must-revalidate"));
    }

    @Test
    void theSameBadgeIsNotSentTwice() {
        keep(Holding.designations(partnerId, FROM, Area.DATA_AI));
        String tag = proof("data-ai", "2023-02-01").extract().header("ETag");
        on("2023-03-01");
        given().accept(ContentType.JSON)
                .header("If-None-Match", tag)
                .get("/api/v1/badges/" + partnerId + "/data-ai")
                .then()
                .statusCode(304);
        given().accept("image/svg+xml")
                .get("/api/v1/badges/" + partnerId + "/data-ai")
                .then()
                .header("ETag", not(tag));
    }

    private static String text(Document document, String name, int at) {
        NodeList found = document.getElementsByTagName(name);
        return found.item(at).getTextContent();
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private ValidatableResponse proof(String subject, String day) {
        on(day);
        return given().accept(ContentType.JSON)
                .get("/api/v1/badges/" + partnerId + "/" + subject)
                .then();
    }

    private void keep(Standing standing) {
        standings.change(partnerId, (connection, before) -> new Change(standing, List.of()));
    }
}
