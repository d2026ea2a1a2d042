package org.partnerscore.common.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.audit.Deed;
import org.partnerscore.common.changes.ChangeLog;
import org.partnerscore.common.changes.Touched;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.ImportReport.Status;
import org.partnerscore.common.months.SortSpace;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;
import org.partnerscore.common.rows.BodyFormat;
import org.partnerscore.common.rows.Draft;
import org.partnerscore.common.rows.RecordReader;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowError;

/** The import engine: reads a body in one transaction and tells what became of its rows. */
@Singleton
public class Imports {

    private static final String UNASKED = "import";

    private final DataSource database;
    private final Reports reports;
    private final ReportReads reads;
    private final Heartbeat heartbeat;
    private final Places places;
    private final ImportMetrics metrics;
    private final Clock clock;
    private final SortSpace space;
    private final ChangeLog changes;
    private final AuditLog audit;

    Imports(
            DataSource database,
            Reports reports,
            ReportReads reads,
            Heartbeat heartbeat,
            Places places,
            ImportMetrics metrics,
            Clock clock,
            ImportConfig config,
            ChangeLog changes,
            AuditLog audit) {
        this.database = database;
        this.reports = reports;
        this.reads = reads;
        this.heartbeat = heartbeat;
        this.places = places;
        this.metrics = metrics;
        this.clock = clock;
        this.space = space(config);
        this.changes = changes;
        this.audit = audit;
    }

    private static SortSpace space(ImportConfig config) {
        return new SortSpace(
                Math.toIntExact(config.sortMemory().asLongValue()),
                config.directory().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** What became of a row that was accepted. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED;

        static Outcome of(Tally tally) {
            return tally.created() > 0 ? CREATED : tally.updated() > 0 ? UPDATED : UNCHANGED;
        }
    }

    /** What the audit log says of an import. */
    record Delivery(
            String feed,
            String sha256,
            boolean atomic,
            long received,
            long created,
            long updated,
            long unchanged,
            long rejected) {}

    /**
     * Writes one row the way an import of one row does, in a transaction of its own; so never within another one.
     * Refuses the row with 400, 409 or 422 by the kind of its error.
     */
    public Outcome write(Rules rules, Draft draft) {
        List<RowError> errors = new ArrayList<>();
        Touched touched = changes.open(rules.feed().name());
        Instant now = clock.instant();
        Row row = Row.at(rules.feed(), now);
        try (var transaction =
                new Transaction(database, (line, key, error) -> errors.add(error), now, space, touched)) {
            draft.record(rules.feed()).next(row);
            Optional<AuditedRow> audited = AuditedRow.of(transaction.connection(), rules, row);
            Tally tally = transaction.run(rules, draft.record(rules.feed()), true, rows -> {});
            if (!errors.isEmpty()) {
                throw refusal(errors.get(0));
            }
            Outcome outcome = Outcome.of(tally);
            if (outcome != Outcome.UNCHANGED) {
                audit.record(transaction.connection(), audited.orElseThrow().deed(), UNASKED);
            }
            changes.record(transaction.connection(), touched);
            transaction.commit();
            return outcome;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The row could not be written", e);
        }
    }

    ImportReport run(Rules rules, BodyFormat format, InputStream body, ImportMode mode) throws SQLException {
        try {
            Body digested = new Body(body);
            RecordReader records = format.open(digested, rules.feed());
            places.take();
            try {
                return run(rules, records, digested, mode);
            } finally {
                places.giveBack();
            }
        } catch (IOException e) {
            throw Refusal.invalid("BODY_CUT_OFF", "The body ended before its time; nothing was imported.");
        }
    }

    private ImportReport run(Rules rules, RecordReader records, Body body, ImportMode mode)
            throws IOException, SQLException {
        String feed = rules.feed().name();
        var running = new RunningImport(reports.open(feed, mode, clock.instant()));
        heartbeat.add(running);
        try (var measured = metrics.begin(feed)) {
            measured.ended(run(rules, records, body, mode, running), mode);
        } catch (IOException | SQLException | RuntimeException e) {
            reports.fail(running.id(), running.received(), clock.instant());
            throw e;
        } finally {
            heartbeat.remove(running);
        }
        return reads.get(rules.feed(), running.id());
    }

    private Tally run(Rules rules, RecordReader records, Body body, ImportMode mode, RunningImport running)
            throws IOException, SQLException {
        var errors = new ErrorLog(reports, running.id());
        Touched touched = changes.open(rules.feed().name());
        Status status;
        Tally tally;
        try (var transaction = new Transaction(database, errors, clock.instant(), space, touched)) {
            tally = transaction.run(rules, records, mode.atomic(), running::received);
            errors.flush();
            status = mode.atomic() && tally.rejected() > 0 ? Status.REJECTED : Status.COMPLETED;
            if (status == Status.COMPLETED && !mode.dryRun()) {
                reports.close(transaction.connection(), running.id(), status, tally, clock.instant());
                audit.record(
                        transaction.connection(), delivered(running.id(), rules.feed(), body, mode, tally), UNASKED);
                changes.record(transaction.connection(), touched);
                transaction.commit();
                return tally;
            }
        }
        reports.close(running.id(), status, tally, clock.instant());
        return tally;
    }

    private static Deed delivered(UUID id, Feed feed, Body body, ImportMode mode, Tally tally) {
        return Deed.to("imports", id.toString())
                .details(new Delivery(
                        feed.name(),
                        body.sha256OfAll(),
                        mode.atomic(),
                        tally.received(),
                        tally.created(),
                        tally.updated(),
                        tally.unchanged(),
                        tally.rejected()));
    }

    ReportReads reports() {
        return reads;
    }

    private static Refusal refusal(RowError error) {
        return switch (error.kind()) {
            case CONFLICT -> Refusal.conflict(error.code(), error.message());
            case REJECTED -> Refusal.rejected(error.code(), error.message());
            case INVALID -> {
                String pointer = error.column().isEmpty() ? "" : "/" + error.column();
                yield Refusal.invalid(
                        error.code(), error.message(), new Violation(pointer, error.code(), error.message()));
            }
        };
    }
}
