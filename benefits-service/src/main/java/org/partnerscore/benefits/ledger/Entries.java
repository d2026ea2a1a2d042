package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** The lines of all ledgers. */
@Singleton
class Entries {

    private static final String ADD = """
            insert into ledger_entry (partner_id, benefit, sequence, kind, quantity, holder, key, replaces, threshold, on_day,
                activated, used, idempotency_key, request_digest, answer, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private static final String ANSWERED =
            "select request_digest, answer from ledger_entry where partner_id = ? and idempotency_key = ?";
    private static final String KEY = """
            select quantity, on_day, kind = 'replacement' as replacement,
                exists (select 1 from ledger_entry later
                    where later.partner_id = used.partner_id and later.benefit = used.benefit and later.replaces = used.key)
                    as replaced
            from ledger_entry used where partner_id = ? and benefit = ? and key = ?
            """;
    private static final String SELECT = """
            select sequence, kind, on_day as "on", quantity, holder, key, replaces, threshold, activated, used,
                to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at
            from ledger_entry""";

    /** An answer that was given to a caller who named the request. */
    record Answered(String digest, String answer) {}

    /** A caller's name for a request, what was asked, and what was answered. */
    record Request(String idempotencyKey, String digest, String answer) {}

    /** A line as it is listed. */
    record Line(Entry entry, Instant recordedAt) {}

    void add(
            Connection connection,
            String partnerId,
            String benefit,
            Entry entry,
            Optional<Request> request,
            Instant recordedAt)
            throws SQLException {
        Sql.update(
                connection,
                ADD,
                partnerId,
                benefit,
                entry.sequence(),
                entry.kind().slug(),
                entry.quantity(),
                entry.holder().orElse(null),
                entry.key().orElse(null),
                entry.replaces().orElse(null),
                entry.threshold().orElse(null),
                entry.on(),
                entry.activated(),
                entry.used(),
                request.map(Request::idempotencyKey).orElse(null),
                request.map(Request::digest).orElse(null),
                request.map(Request::answer).orElse(null),
                recordedAt);
    }

    Optional<Answered> answered(Connection connection, String partnerId, String idempotencyKey) throws SQLException {
        return Sql.query(
                        connection,
                        ANSWERED,
                        row -> new Answered(row.getString("request_digest"), row.getString("answer")),
                        partnerId,
                        idempotencyKey)
                .stream()
                .findFirst();
    }

    Optional<KeyUse> key(Connection connection, String partnerId, String benefit, String key) throws SQLException {
        return Sql.query(
                        connection,
                        KEY,
                        row -> new KeyUse(
                                key,
                                row.getBigDecimal("quantity"),
                                row.getObject("on_day", LocalDate.class),
                                row.getBoolean("replacement"),
                                row.getBoolean("replaced")),
                        partnerId,
                        benefit,
                        key)
                .stream()
                .findFirst();
    }

    /** Without an order. */
    Selection select(String partnerId, String benefit, LedgerFilter filter) {
        return new Selection(SELECT)
                .where("partner_id = ?", partnerId)
                .where("benefit = ?", benefit)
                .where("kind = ?", filter.kind)
                .where("holder = ?", filter.holder)
                .where("on_day >= ?", filter.from)
                .where("on_day < ?", filter.to);
    }

    List<Line> page(Connection connection, Selection selection) throws SQLException {
        return Sql.query(
                connection,
                selection.sql(),
                Entries::line,
                selection.parameters().toArray());
    }

    private static Line line(ResultSet row) throws SQLException {
        BigDecimal threshold = row.getBigDecimal("threshold");
        Entry entry = new Entry(
                row.getLong("sequence"),
                EntryKind.ofSlug(row.getString("kind")),
                row.getBigDecimal("quantity"),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(row.getString("key")),
                Optional.ofNullable(row.getString("replaces")),
                Optional.ofNullable(threshold).map(BigDecimal::intValue),
                row.getObject("on", LocalDate.class),
                row.getBigDecimal("activated"),
                row.getBigDecimal("used"));
        return new Line(entry, Instant.parse(row.getString("recorded_at")));
    }
}
