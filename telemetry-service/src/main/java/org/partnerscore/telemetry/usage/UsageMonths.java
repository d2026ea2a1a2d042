package org.partnerscore.telemetry.usage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The partitions of usage, one a month: each is made with its first row, the current month's at start-up. */
@Singleton
class UsageMonths {

    /** Only one transaction at a time makes partitions; whoever waits holds no lock on the table yet. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('usage partitions', 0))";

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");

    /** Room on each page for corrections, so that a corrected row stays on its tenant's page. */
    private static final int FILLFACTOR = 95;

    private final DataSource database;
    private final Clock clock;

    UsageMonths(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void ahead(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            make(connection, Set.of(YearMonth.now(clock).atDay(1)));
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Makes the partitions of those months that have none, as part of the connection's transaction. */
    void make(Connection connection, Set<LocalDate> months) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (made(statement).containsAll(months)) {
                return;
            }
            statement.execute(LOCK);
            Set<LocalDate> missing = new TreeSet<>(months);
            missing.removeAll(made(statement));
            for (LocalDate month : missing) {
                make(statement, month);
            }
        }
    }

    private static Set<LocalDate> made(Statement statement) throws SQLException {
        Set<LocalDate> months = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "select to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM') from pg_inherits where inhparent = 'usage'::regclass")) {
            while (rows.next()) {
                months.add(rows.getObject(1, LocalDate.class));
            }
        }
        return months;
    }

    /** Attached rather than created in place: attaching lets readers go on, creating would wait for them and bar them. */
    private static void make(Statement statement, LocalDate month) throws SQLException {
        String name = "usage_" + SUFFIX.format(month);
        statement.execute(
                "create table " + name + " (like usage including all) with (fillfactor = " + FILLFACTOR + ")");
        statement.execute("alter table usage attach partition " + name + " for values from ('" + Date.valueOf(month)
                + "') to ('" + Date.valueOf(month.plusMonths(1)) + "')");
    }
}
