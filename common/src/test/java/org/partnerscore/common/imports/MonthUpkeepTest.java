package org.partnerscore.common.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.months.MonthUpkeep;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.common.months.SortSpace;
import org.partnerscore.common.rows.BodyFormat;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.AuditRead;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class MonthUpkeepTest {

    private static final Feed FEED = new Feed("stamps", "stamp", Parcels.FEED.columns());
    private static final YearMonth MAY = YearMonth.of(2022, 5);

    @Inject
    DataSource database;

    @Inject
    MonthUpkeep upkeep;

    @BeforeEach
    void makeTables() throws SQLException {
        execute("CREATE TABLE stamp (LIKE letter INCLUDING ALL) PARTITION BY RANGE (month)");
        execute("CREATE TABLE stamp_history (LIKE letter_history INCLUDING ALL) PARTITION BY RANGE (month)");
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("DROP TABLE stamp, stamp_history");
        execute("DROP SCHEMA IF EXISTS detached CASCADE");
    }

    @Test
    void monthsAreMadeOnce() throws SQLException {
        Optional<MonthUpkeep.Changes> first = upkeep.run(FEED, MAY, MAY.plusMonths(2), Optional.empty());
        assertEquals(
                Optional.of(Set.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2))), first.map(MonthUpkeep.Changes::made));
        Optional<MonthUpkeep.Changes> second = upkeep.run(FEED, MAY, MAY.plusMonths(2), Optional.empty());
        assertEquals(Optional.of(Set.of()), second.map(MonthUpkeep.Changes::made));
    }

    @Test
    void whatIsKeptNoLongerIsDetachedAndNotDropped() throws Exception {
        load(1, MAY);
        load(1, MAY.plusMonths(1));
        load(2, MAY); // a correction of the one row
        Optional<MonthUpkeep.Changes> changes =
                upkeep.run(FEED, MAY, MAY.plusMonths(1), Optional.of(MAY.plusMonths(1)));
        assertEquals(Optional.of(Set.of(MAY)), changes.map(MonthUpkeep.Changes::detached));
        assertEquals(1, count("stamp"));
        assertEquals(0, count("stamp_history"));
        assertEquals(2, count("detached.stamp_2022_05"));
        assertEquals(1, count("detached.stamp_history_2022_05"));
        Map<String, Object> told =
                new AuditRead("common").of("months", "stamps/2022-05").get(0);
        assertEquals(List.of("common", "upkeep"), List.of(told.get("actor"), told.get("operation")));
        assertEquals(Map.of("kept", false), told.get("after"));
    }

    @Test
    void aBusyFeedIsLeftAsItIs() throws SQLException {
        try (Connection busy = database.getConnection()) {
            busy.setAutoCommit(false);
            FeedLock.take(busy, FEED);
            assertEquals(Optional.empty(), upkeep.run(FEED, MAY, MAY, Optional.empty()));
            busy.rollback();
            busy.setAutoCommit(true);
        }
        assertEquals(0, count("pg_class WHERE relname = 'stamp_2022_05'"));
    }

    @Test
    void aMonthThatWaitsEmptyIsLoadedAsANewOne() throws Exception {
        upkeep.run(FEED, MAY, MAY, Optional.empty());
        long empty = count("pg_class WHERE relname = 'stamp_2022_05'", "oid::bigint");
        assertEquals(new Tally(10_000, 10_000, 0, 0, 0), load(10_000, MAY));
        assertEquals(0, count("pg_class WHERE oid = " + empty));
        assertEquals(10_000, count("stamp"));
    }

    @Test
    void aMonthThatWaitsEmptyAndIsBeingReadIsFilledWhereItIs() throws Exception {
        upkeep.run(FEED, MAY, MAY, Optional.empty());
        long empty = count("pg_class WHERE relname = 'stamp_2022_05'", "oid::bigint");
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("SELECT * FROM stamp");
            assertEquals(new Tally(10_000, 10_000, 0, 0, 0), load(10_000, MAY));
            reader.rollback();
            reader.setAutoCommit(true);
        }
        assertEquals(1, count("pg_class WHERE oid = " + empty));
        assertEquals(10_000, count("stamp_2022_05"));
    }

    private Tally load(int rows, YearMonth month) throws IOException, SQLException {
        var csv = new StringBuilder("tenantId,product,month,sender,units\n");
        for (int i = 0; i < rows; i++) {
            csv.append("00000000-0000-4000-8000-%012x,teams,%s,me,%d\n".formatted(i, month, rows));
        }
        var body = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
        var space = new SortSpace(1024 * 1024, Path.of(System.getProperty("java.io.tmpdir")));
        try (var transaction = new Transaction(
                database,
                (line, key, error) -> {},
                Instant.parse("2023-09-01T10:15:30Z"),
                space,
                new Touched("stamps", 0))) {
            Tally tally = transaction.run(new Stamps(), BodyFormat.CSV.open(body, FEED), false, received -> {});
            transaction.commit();
            return tally;
        }
    }

    private static final class Stamps implements MonthlyRules {

        @Override
        public Feed feed() {
            return FEED;
        }

        @Override
        public MonthlyCheck begin(Connection connection) {
            return row -> Optional.empty();
        }

        @Override
        public Column keyTouched() {
            return FEED.columns().get(0);
        }
    }

    private long count(String from) throws SQLException {
        return count(from, "count(*)");
    }

    private long count(String from, String value) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, "SELECT " + value + " FROM " + from, row -> row.getLong(1))
                    .get(0);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
