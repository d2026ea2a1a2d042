package org.partnerscore.associations;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.partnerscore.testing.ServiceSurroundings;

/** Of several callers who change what they have all seen, one does; nobody's change is lost unseen. */
@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class AsSeenTest {

    private static final int CALLERS = 6;

    @RepeatedTest(3)
    void oneOfManyChangesOfTheSameVersionIsDone() throws Exception {
        String path = "/api/v1/partners/" + Feeds.fresh("p");
        given().contentType("application/json").body("{}").put(path).then().statusCode(201);
        String tag = given().get(path).header("ETag");
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String body = "{\"name\":\"caller %d\"}".formatted(i);
                answers.add(callers.submit(() -> {
                    start.await();
                    return given().contentType("application/json")
                            .header("If-Match", tag)
                            .body(body)
                            .put(path)
                            .statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(200, 412, 412, 412, 412, 412), statuses);
        } finally {
            callers.shutdownNow();
        }
    }
}
