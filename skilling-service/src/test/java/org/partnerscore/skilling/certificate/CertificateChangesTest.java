package org.partnerscore.skilling.certificate;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.skilling.Sending.certificates;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;
import static org.partnerscore.skilling.Sending.links;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.skilling.Sending;
import org.partnerscore.testing.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CertificateChangesTest {

    private String cursor = "MA";
    private final String person = fresh("i");
    private final String former = fresh("p");
    private final String current = fresh("p");

    @BeforeEach
    void aPersonWhoHasMoved() {
        links(person + "," + former + ",2022-01-01,", person + "," + current + ",2023-01-01,");
        read();
    }

    /** What has come since the test last read, as {@code feed [keys]}. */
    private List<String> read() {
        List<String> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = given().get("/api/v1/certificates/changes?limit=500&after=" + cursor)
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                seen.add(item.get("feed") + " " + item.get("keys"));
                cursor = (String) item.get("cursor");
            }
            more = page.get("next") != null;
        }
        return seen;
    }

    private static String touched(String feed, String... partners) {
        return feed + " " + Stream.of(partners).sorted().toList();
    }

    @Test
    void aCertificateTouchesAllThatItsHolderWasLinkedTo() {
        certificates(person + ",MS-900,2022-02-01,,");
        certificates(person + ",MS-900,2022-02-01,,");
        assertEquals(List.of(touched("certificates", former, current)), read());
    }

    @Test
    void aLinkTouchesThePartnerThatItTakesThePersonFrom() {
        String next = fresh("p");
        links(person + "," + next + ",2023-06-01,");
        assertEquals(List.of(touched("individuals", former, current, next)), read());
    }

    @Test
    void aNameTouchesNobody() {
        individuals("individualId,partnerId,linkedOn,name", person + "," + current + ",2023-01-01,Ada");
        assertEquals(List.of(), read());
    }

    @Test
    void aCertificateOfNobodyWhoIsLinkedTouchesNobody() {
        certificates(fresh("i") + ",MS-900,2022-02-01,,");
        assertEquals(List.of(), read());
    }

    @Test
    void aSingleWriteIsAChangeToo() {
        Sending.post(
                        "/api/v1/certificates",
                        Map.of("individualId", person, "certification", "MS-900", "earnedOn", "2022-03-01"))
                .statusCode(201);
        assertEquals(List.of(touched("certificates", former, current)), read());
    }
}
