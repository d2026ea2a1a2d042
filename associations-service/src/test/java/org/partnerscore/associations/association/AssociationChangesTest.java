package org.partnerscore.associations.association;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.associations.Feeds.PARTNERS;
import static org.partnerscore.associations.Feeds.associate;
import static org.partnerscore.associations.Feeds.fresh;
import static org.partnerscore.associations.Feeds.send;
import static org.partnerscore.testing.ChangesRead.touched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ChangesRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AssociationChangesTest {

    private ChangesRead changes;
    private final String partner = fresh("p");
    private final String location = fresh("l");
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void aLocationThatWorksForATenant() {
        send("partners", PARTNERS, location + ",,," + partner);
        associate(location, tenant, "DPOR", "", "2022-01-01", "2022-02-01");
        changes = ChangesRead.fromNow("/api/v1/associations/changes");
    }

    @Test
    void anAssociationTouchesWhoHasIt() {
        associate(location, tenant, "DPOR", "", "2023-01-01", "");
        associate(location, tenant, "DPOR", "", "2023-01-01", "");
        assertEquals(List.of(touched("associations", location)), changes.next());
    }

    @Test
    void aCustomerTouchesWhoWorksForIt() {
        send("customers", "tenantId,segment", tenant + ",SMB", UUID.randomUUID() + ",SMB");
        assertEquals(List.of(touched("customers", location)), changes.next());
    }

    @Test
    void aLocationThatMovesTouchesWhereItWasAndWhereItIs() {
        String next = fresh("p");
        send("partners", PARTNERS, location + ",,," + next);
        assertEquals(List.of(touched("partners", location, partner, next)), changes.next());
        given().contentType("application/json")
                .header("If-Match", given().get("/api/v1/partners/" + location).header("ETag"))
                .body(Map.of("name", "Named"))
                .put("/api/v1/partners/" + location)
                .then()
                .statusCode(200);
        assertEquals(List.of(touched("partners", location, partner, next)), changes.next());
    }

    @Test
    void tenantsAndLocationsBelongToPartners() {
        String other = fresh("p");
        associate(other, tenant, "CSP_TIER_1", "", "2023-01-01", "");
        askTouched(List.of(tenant, UUID.randomUUID()), List.of("nobody"))
                .statusCode(200)
                .body("partnerIds", is(Stream.of(partner, other).sorted().toList()));
        askTouched(List.of(), List.of(location, partner)).body("partnerIds", is(List.of(partner)));
        askTouched(List.of(), List.of()).body("partnerIds", is(List.of()));
        askTouched(List.of(), List.of("not an id")).statusCode(400).body("code", is("INVALID_REQUEST"));
    }

    private static io.restassured.response.ValidatableResponse askTouched(
            List<UUID> tenantIds, List<String> partnerIds) {
        return given().contentType("application/json")
                .body(Map.of("tenantIds", tenantIds, "partnerIds", partnerIds))
                .post("/api/v1/associations/queries/partners")
                .then();
    }
}
