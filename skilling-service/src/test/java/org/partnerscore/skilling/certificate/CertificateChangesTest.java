package org.partnerscore.skilling.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.skilling.Sending.certificates;
import static org.partnerscore.skilling.Sending.fresh;
import static org.partnerscore.skilling.Sending.individuals;
import static org.partnerscore.skilling.Sending.links;
import static org.partnerscore.testing.ChangesRead.touched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.skilling.Sending;
import org.partnerscore.testing.ChangesRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class CertificateChangesTest {

    private ChangesRead changes;
    private final String person = fresh("i");
    private final String former = fresh("p");
    private final String current = fresh("p");

    @BeforeEach
    void aPersonWhoHasMoved() {
        links(person + "," + former + ",2022-01-01,", person + "," + current + ",2023-01-01,");
        changes = ChangesRead.fromNow("/api/v1/certificates/changes");
    }

    @Test
    void aCertificateTouchesAllThatItsHolderWasLinkedTo() {
        certificates(person + ",MS-900,2022-02-01,,");
        certificates(person + ",MS-900,2022-02-01,,");
        assertEquals(List.of(touched("certificates", former, current)), changes.next());
    }

    @Test
    void aLinkTouchesThePartnerThatItTakesThePersonFrom() {
        String next = fresh("p");
        links(person + "," + next + ",2023-06-01,");
        assertEquals(List.of(touched("individuals", former, current, next)), changes.next());
    }

    @Test
    void aNameTouchesNobody() {
        individuals("individualId,partnerId,linkedOn,name", person + "," + current + ",2023-01-01,Ada");
        assertEquals(List.of(), changes.next());
    }

    @Test
    void aCertificateOfNobodyWhoIsLinkedTouchesNobody() {
        certificates(fresh("i") + ",MS-900,2022-02-01,,");
        assertEquals(List.of(), changes.next());
    }

    @Test
    void aSingleWriteIsAChangeToo() {
        Sending.post(
                        "/api/v1/certificates",
                        Map.of("individualId", person, "certification", "MS-900", "earnedOn", "2022-03-01"))
                .statusCode(201);
        assertEquals(List.of(touched("certificates", former, current)), changes.next());
    }
}
