package org.partnerscore.skilling.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.skilling.Sending.certificates;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CertificatesTest {

    private static final String PATH = "/api/v1/certificates";

    private final String person = fresh("i");

    @ParameterizedTest
    @CsvSource({
        "AZ-999, 2023-01-01, '', '', UNKNOWN_CERTIFICATION",
        "az-104, 2023-01-01, '', '', UNKNOWN_CERTIFICATION",
        "MD-100, 2023-01-01, '', '', UNKNOWN_CERTIFICATION",
        "MS-100, 2023-01-01, '', '', UNKNOWN_CERTIFICATION",
        "MB-300, 2023-01-01, '', '', UNKNOWN_CERTIFICATION",
        "AZ-104, 2023-01-01, 2023-01-01, '', EXPIRES_BEFORE_EARNED",
        "AZ-104, 2023-01-01, 2022-12-31, '', EXPIRES_BEFORE_EARNED",
        "AZ-104, 2023-01-01, '', 2022-12-31, REVOKED_BEFORE_EARNED",
        "MS-720, 2023-07-01, '', '', EARNED_AFTER_RETIREMENT",
        "MB-600, 2021-07-01, '', '', EARNED_AFTER_RETIREMENT",
        "AZ-801, 2026-10-01, '', '', EARNED_AFTER_RETIREMENT",
        "AZ-104, 2023-02-30, '', '', INVALID_DATE",
        "'', 2023-01-01, '', '', REQUIRED"
    })
    void aRowThatCannotBeIsRefused(String certification, String earned, String expires, String revoked, String code) {
        certificates(String.join(",", person, certification, earned, expires, revoked), person + ",AZ-305,2023-01-01,,")
                .body("created", is(1))
                .body("errors.code", contains(code))
                .body("errors.line", contains(2));
    }

    @ParameterizedTest
    @CsvSource({
        "MS-720, 2023-06-30, '', ''",
        "AZ-104, 2023-01-01, 2023-01-02, ''",
        "AZ-104, 2023-01-01, '', 2023-01-01",
        "MD-101, 2023-12-01, '', ''",
        "TEAMS-MEETINGS-AND-MEETING-ROOMS-TECHNICAL-ASSESSMENT, 2026-06-15, '', ''",
        "D365-SALES-AI-CONSULTANT, 2026-06-15, '', ''"
    })
    void aRowAtTheLimitIsTaken(String certification, String earned, String expires, String revoked) {
        certificates(String.join(",", person, certification, earned, expires, revoked))
                .body("created", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD-100", "MS-100", "MB-300"})
    void halfACertificationIsToldWhatWouldCompleteIt(String exam) {
        certificates(person + "," + exam + ",2023-01-01,,")
                .body("errors[0].message", containsString(exam + " alone is no certification"));
    }

    @Test
    void anAliasIsStoredAsGiven() {
        certificates(person + ",MS-101,2023-01-01,,", person + ",MS-102,2023-08-01,,")
                .body("created", is(2));
        given().get(PATH + "?individualId=" + person + "&certification=MS-102")
                .then()
                .body("items.certification", contains("MS-101", "MS-102"));
        given().get(PATH + "?individualId=" + person + "&certification=MS-101")
                .then()
                .body("items.certification", contains("MS-101", "MS-102"));
        given().get(PATH + "/" + person + "/MS-101/2023-01-01").then().body("certification", is("MS-101"));
    }

    @Test
    void aCorrectionIsTheNextVersion() {
        certificates(person + ",AZ-104,2023-01-01,2024-01-01,").body("created", is(1));
        certificates(person + ",AZ-104,2023-01-01,2025-01-01,").body("updated", is(1));
        certificates(person + ",AZ-104,2023-01-01,2025-01-01,").body("unchanged", is(1));
        given().get(PATH + "/" + person + "/AZ-104/2023-01-01")
                .then()
                .body("version", is(2))
                .body("expiresOn", is("2025-01-01"));
    }

    @Test
    void heldOnIsHalfOpen() {
        certificates(
                person + ",AZ-104,2023-01-01,2024-01-01,",
                person + ",AZ-305,2023-01-01,,2023-06-01",
                person + ",MS-900,2023-01-01,,",
                person + ",DP-300,2023-01-01,,2023-01-01");
        String query = PATH + "?individualId=" + person + "&heldOn=";
        given().get(query + "2022-12-31").then().body("items.certification", empty());
        given().get(query + "2023-01-01").then().body("items.certification", contains("AZ-104", "AZ-305", "MS-900"));
        given().get(query + "2023-06-01").then().body("items.certification", contains("AZ-104", "MS-900"));
        given().get(query + "2023-12-31").then().body("items.certification", contains("AZ-104", "MS-900"));
        given().get(query + "2024-01-01").then().body("items.certification", contains("MS-900"));
    }

    @Test
    void aSingleWriteFollowsTheFeed() {
        String location = post(PATH, certificate("AZ-104", "2023-01-01", "expiresOn", "2024-01-01"))
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(location).then().statusCode(200).body("expiresOn", is("2024-01-01"));
        post(PATH, certificate("AZ-104", "2023-01-01", "revokedOn", "2023-05-01"))
                .statusCode(200)
                .body("expiresOn", is("2024-01-01"))
                .body("revokedOn", is("2023-05-01"));
        post(PATH, certificate("AZ-104", "2023-01-01", "expiresOn", null)).body("expiresOn", nullValue());
        post(PATH, certificate("AZ-999", "2023-01-01", "expiresOn", null))
                .statusCode(400)
                .body("code", is("UNKNOWN_CERTIFICATION"))
                .body("violations[0].pointer", is("/certification"));
        post(PATH, certificate("MS-500", "2023-07-01", "expiresOn", null))
                .statusCode(422)
                .body("code", is("EARNED_AFTER_RETIREMENT"));
    }

    @Test
    void anExportIsAnImportOfTheSame() {
        certificates(person + ",MS-101,2023-01-01,2024-01-01,");
        String csv = given().accept("text/csv")
                .get(PATH + "?individualId=" + person)
                .then()
                .extract()
                .asString();
        assertEquals(
                "individualId,certification,earnedOn,expiresOn,revokedOn\r\n" + person
                        + ",MS-101,2023-01-01,2024-01-01,\r\n",
                csv);
        String ndjson = given().accept("application/x-ndjson")
                .get(PATH + "?individualId=" + person)
                .then()
                .extract()
                .asString();
        given().contentType("application/x-ndjson; charset=utf-8")
                .body(ndjson.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/imports")
                .then()
                .body("unchanged", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "?certification=AZ-999, UNKNOWN_CERTIFICATION",
        "?heldOn=yesterday, INVALID_DATE",
        "?earnedOn=2023-01-01, UNKNOWN_PARAMETER",
        "?after=eA, INVALID_CURSOR"
    })
    void aFilterThatIsWrongIsRefused(String query, String code) {
        given().get(PATH + query).then().statusCode(400).body("code", is(code));
    }

    @Test
    void anUnknownCertificateIsNotFound() {
        given().get(PATH + "/" + person + "/AZ-104/2023-01-01")
                .then()
                .statusCode(404)
                .body("code", is("CERTIFICATE_UNKNOWN"));
    }

    private Map<String, String> certificate(String certification, String earnedOn, String member, String value) {
        Map<String, String> certificate = new HashMap<>();
        certificate.put("individualId", person);
        certificate.put("certification", certification);
        certificate.put("earnedOn", earnedOn);
        certificate.put(member, value);
        return certificate;
    }
}
