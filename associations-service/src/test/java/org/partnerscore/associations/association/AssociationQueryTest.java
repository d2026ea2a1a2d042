package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.partnerscore.associations.Feeds.associate;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AssociationQueryTest {

    private final String partner = fresh("p");
    private final String location = partner + "-a";
    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void recordsOfALocationRollUpToItsPartner() {
        send("partners", "partnerId,parentPartnerId", location + "," + partner);
        associate(location, tenant, "CPOR", "teams;exchange-online", "2023-01-10", "");
        associate(partner, tenant, "PAL", "", "2023-01-10", "");
        ask(List.of(partner), "2023-08-31")
                .body("partners", hasSize(1))
                .body("partners[0].partnerId", is(partner))
                .body("partners[0].status", is("partner"))
                .body("partners[0].locations", contains(location))
                .body("partners[0].parentPartnerId", nullValue())
                .body("partners[0].associations.type", contains("CPOR", "PAL"))
                .body("partners[0].associations.partnerId", contains(location, partner))
                .body("partners[0].associations[0].products", contains("exchange-online", "teams"))
                .body("partners[0].associations[0].tenantId", is(tenant.toString()))
                .body("partners[0].associations[0].associatedOn", is("2023-01-10"))
                .body("partners[0].associations[0].endedOn", nullValue())
                .body("partners[0].associations[0].version", is(1))
                .body("partners[0].associations[1].products", is(List.of()));
    }

    @Test
    void aLocationAskedForNamesItsPartnerAndHasNothingOfItsOwn() {
        send("partners", "partnerId,parentPartnerId", location + "," + partner);
        associate(location, tenant, "PAL", "", "2023-01-10", "");
        ask(List.of(location, "nobody-" + partner, partner), "2023-08-31")
                .body("partners.partnerId", contains(location, "nobody-" + partner, partner))
                .body("partners.status", contains("location", "unknown", "partner"))
                .body("partners[0].parentPartnerId", is(partner))
                .body("partners[0].associations", hasSize(0))
                .body("partners[1].locations", hasSize(0))
                .body("partners[2].associations", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-10, 2023-02-10, 2023-01-09, 0",
        "2023-01-10, 2023-02-10, 2023-01-10, 1",
        "2023-01-10, 2023-02-10, 2023-02-09, 1",
        "2023-01-10, 2023-02-10, 2023-02-10, 0",
        "2023-01-10, 2023-01-10, 2023-01-10, 0",
        "2023-01-10, '', 9999-12-31, 1",
        "2023-01-10, '', 2023-01-09, 0"
    })
    void inForceFromTheFirstDayUntilBeforeTheLast(String associatedOn, String endedOn, String day, int found) {
        associate(partner, tenant, "DPOR", "", associatedOn, endedOn);
        ask(List.of(partner), day).body("partners[0].associations", hasSize(found));
    }

    @Test
    void inForceOnOneOfSeveralDaysIsEnoughAndTellsOnce() {
        associate(partner, tenant, "DPOR", "", "2022-01-10", "2022-09-10");
        associate(partner, tenant, "DPOR", "", "2023-01-10", "");
        associate(partner, other, "DPOR", "", "2022-10-10", "2022-12-10");
        ask(List.of(partner), "2022-08-31", "2022-08-30", "2023-08-31")
                .body("partners[0].associations.associatedOn", contains("2022-01-10", "2023-01-10"));
    }

    @Test
    void theOrderIsTypeTenantFirstDayPartner() {
        send("partners", "partnerId,parentPartnerId", location + "," + partner);
        List<UUID> tenants = IntStream.range(0, 6)
                .mapToObj(i -> UUID.randomUUID())
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (UUID each : tenants) {
            associate(partner, each, "PAL", "", "2023-02-10", "");
            associate(location, each, "PAL", "", "2023-02-10", "");
            associate(partner, each, "CSP_TIER_1", "", "2023-01-10", "");
        }
        ask(List.of(partner), "2023-08-31")
                .body(
                        "partners[0].associations[0..5].tenantId",
                        is(tenants.stream().map(UUID::toString).toList()))
                .body("partners[0].associations[6..7].partnerId", contains(partner, location))
                .body(
                        "partners[0].associations[6..7].tenantId",
                        contains(tenants.get(0).toString(), tenants.get(0).toString()));
    }

    @Test
    void knownSegmentsOfTheAnswersCustomersAreTold() {
        associate(partner, tenant, "PAL", "", "2023-01-10", "");
        associate(partner, tenant, "DPOR", "", "2023-01-10", "");
        associate(partner, other, "DPOR", "", "2023-01-10", "");
        send("customers", "tenantId,segment", tenant + ",SMB");
        ask(List.of(partner), "2023-08-31")
                .body("customers", is(List.of(Map.of("tenantId", tenant.toString(), "segment", "SMB"))));
        ask(List.of(partner), "2022-08-31").body("customers", hasSize(0));
    }

    @Test
    void fiveHundredPartnersAreAskedForAtOnce() {
        associate(partner, tenant, "PAL", "", "2023-01-10", "");
        List<String> many = IntStream.range(0, 500)
                .mapToObj(i -> i == 250 ? partner : partner + "-" + i)
                .toList();
        ask(many, "2023-08-31").body("partners", hasSize(500)).body("partners[250].associations", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"partnerIds\":[],\"inForceOn\":[\"2023-08-31\"]} | INVALID_REQUEST | /partnerIds",
                "{\"inForceOn\":[\"2023-08-31\"]} | INVALID_REQUEST | /partnerIds",
                "{\"partnerIds\":[\"a\"],\"inForceOn\":[]} | INVALID_REQUEST | /inForceOn",
                "{\"partnerIds\":[\"a\"]} | INVALID_REQUEST | /inForceOn",
                "{\"partnerIds\":[\"a\",\"b\\u0000\"],\"inForceOn\":[\"2023-08-31\"]} | INVALID_REQUEST | /partnerIds/1",
                "{\"partnerIds\":[null],\"inForceOn\":[\"2023-08-31\"]} | INVALID_REQUEST | /partnerIds/0",
                "{\"partnerIds\":[\"a\"],\"inForceOn\":[\"2023-08-31\",\"2023-02-30\"]} | INVALID_DATE | /inForceOn/1",
                "{\"partnerIds\":[\"a\"],\"inForceOn\":[\"+999999999-01-01\"]} | INVALID_DATE | /inForceOn/0",
                "{\"partnerIds\":[\"a\"],\"inForceOn\":[\"2023-08-31\"],\"on\":1} | UNKNOWN_MEMBER | /on"
            })
    void whatIsNoQuestionIsToldWhere(String body, String code, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/associations/queries")
                .then()
                .statusCode(400)
                .body("code", is(code))
                .body("violations[0].pointer", is(pointer));
    }

    private static ValidatableResponse ask(List<String> partners, String... days) {
        return given().contentType("application/json")
                .body(Map.of("partnerIds", partners, "inForceOn", List.of(days)))
                .post("/api/v1/associations/queries")
                .then()
                .statusCode(200);
    }
}
