package org.partnerscore.common.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnerscore.testing.ChangesRead.touched;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ChangesRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class ChangesTest {

    private static final int MOST_KEYS = 50;
    private static final int WRITERS = 6;
    private static final int WRITES = 15;

    @Inject
    ChangeLog log;

    @Inject
    DataSource database;

    private ChangesRead changes;

    @BeforeEach
    void readToTheEnd() {
        changes = ChangesRead.fromNow("/api/v1/parcels/changes");
    }

    private static String send(String feed, String query, String... rows) {
        return given().contentType("text/csv; charset=utf-8")
                .body("tenantId,product,month,sender,units\n" + String.join("\n", rows) + "\n")
                .post("/api/v1/" + feed + "/imports" + query)
                .asString();
    }

    private static String row(UUID tenant, String month, int units) {
        return tenant + ",teams," + month + ",me," + units;
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void anImportTouchesThoseWhoseRecordsItChanges(String feed) {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        send(feed, "", row(one, "2023-05", 1), row(other, "2023-05", 1), row(one, "2023-06", 1));
        assertEquals(List.of(touched(feed, one, other)), changes.next());
        send(feed, "", row(one, "2023-05", 2), row(other, "2023-05", 1), row(one, "2023-06", 1));
        assertEquals(List.of(touched(feed, one)), changes.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void whatIsNotWrittenTouchesNobody(String feed) {
        String known = row(UUID.randomUUID(), "2023-05", 1);
        send(feed, "", known);
        changes.next();
        send(feed, "", known);
        send(feed, "?dryRun=true", row(UUID.randomUUID(), "2023-05", 1));
        send(feed, "?atomic=true", row(UUID.randomUUID(), "2023-05", 1), row(UUID.randomUUID(), "2018-05", 1));
        send(feed, "", row(UUID.randomUUID(), "2018-05", 1), known);
        assertEquals(List.of(), changes.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels", "letters"})
    void moreThanAreToldApartAreEverybody(String feed) {
        UUID[] tenants = Stream.generate(UUID::randomUUID).limit(MOST_KEYS + 1).toArray(UUID[]::new);
        send(
                feed,
                "",
                Stream.of(tenants)
                        .skip(1)
                        .map(tenant -> row(tenant, "2023-05", 1))
                        .toArray(String[]::new));
        send(
                feed,
                "",
                Stream.of(tenants).map(tenant -> row(tenant, "2023-06", 1)).toArray(String[]::new));
        assertEquals(
                List.of(touched(feed, Stream.of(tenants).skip(1).toArray()), feed + ": everybody"), changes.next());
    }

    @Test
    void pagesAreReadOneAfterTheOther() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID tenant = UUID.randomUUID();
            send("parcels", "", row(tenant, "2023-05", 1));
            expected.add(touched("parcels", tenant));
        }
        assertEquals(expected, changes.next(2));
        given().get("/api/v1/parcels/changes?after=abc").then().statusCode(400).body("code", is("INVALID_CURSOR"));
    }

    @Test
    void whoComesToTheLogLaterIsNotSeenEarlier() throws Exception {
        UUID later = UUID.randomUUID();
        List<String> seen = new ArrayList<>();
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            Touched touched = log.open("first");
            touched.add("one");
            log.record(first, touched);
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> send("parcels", "", row(later, "2023-05", 1)));
            while (!second.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            seen.addAll(changes.next());
            first.commit();
            first.setAutoCommit(true);
            second.join();
        }
        seen.addAll(changes.next());
        assertEquals(List.of("first: [one]", touched("parcels", later)), seen);
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return !Sql.query(
                            connection, "select 1 from pg_locks where locktype = 'advisory' and not granted", row -> 1)
                    .isEmpty();
        }
    }

    /** The writers of two feeds do not wait for each other's feed, only for the end of the log. */
    @Test
    void whoPollsWhileManyWriteSeesEachChangeOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<String> expected = new ArrayList<>();
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String feed = writer % 2 == 0 ? "parcels" : "letters";
                List<UUID> tenants =
                        Stream.generate(UUID::randomUUID).limit(WRITES).toList();
                tenants.forEach(tenant -> expected.add(touched(feed, tenant)));
                writing.add(writers.submit(() -> tenants.forEach(tenant -> send(feed, "", row(tenant, "2023-05", 1)))));
            }
            List<String> seen = new ArrayList<>();
            while (writing.stream().anyMatch(writes -> !writes.isDone())) {
                seen.addAll(changes.next(3));
            }
            for (Future<?> writes : writing) {
                writes.get();
            }
            seen.addAll(changes.next(3));
            assertEquals(
                    expected.stream().sorted().toList(), seen.stream().sorted().toList());
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void whoStoppedBeforeWhatIsForgottenIsToldOnceThatEverybodyIsTouched() throws SQLException {
        ChangesRead before = changes.copy();
        List<UUID> tenants =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        send("parcels", "", row(tenants.get(0), "2023-05", 1));
        send("parcels", "", row(tenants.get(1), "2023-05", 1));
        changes.next();
        try (Connection connection = database.getConnection()) {
            Sql.update(connection, "update change set recorded_at = recorded_at - interval '31 days'");
        }
        send("parcels", "", row(tenants.get(2), "2023-05", 1));
        log.forget();
        log.forget();
        assertEquals(List.of("parcels: everybody", touched("parcels", tenants.get(2))), before.next());
        assertEquals(List.of(touched("parcels", tenants.get(2))), changes.next());
    }
}
