package org.partnerscore.common.imports;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.util.RawValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.partnerscore.common.audit.Deed;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.FeedLock;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.sql.Sql;

/** The record that a single write is about, from before the write on, for the audit log. */
final class AuditedRow {

    /** What is kept apart may say who a person is: it is read to be compared, and never told. */
    private record Stored(String json, List<String> apart) {}

    /** @param changed the columns kept apart that changed; of a new record those that it gives */
    record Details(List<String> changed) {}

    private final Connection connection;
    private final Rules rules;
    private final Row row;
    private final Optional<Stored> before;

    private AuditedRow(Connection connection, Rules rules, Row row) throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.row = row;
        this.before = stored();
    }

    /**
     * Waits for the feed, so that what is stored is what the write will meet.
     *
     * @return nothing where the row is wrong in itself and will be refused
     */
    static Optional<AuditedRow> of(Connection connection, Rules rules, Row row) throws SQLException {
        if (row.error().isPresent()) {
            return Optional.empty();
        }
        FeedLock.take(connection, rules.feed());
        return Optional.of(new AuditedRow(connection, rules, row));
    }

    /** What the write has done. */
    Deed deed() throws SQLException {
        Stored after = stored().orElseThrow();
        Deed deed = Deed.to(rules.feed().name(), row.key()).after(new RawValue(after.json()));
        if (before.isPresent()) {
            deed = deed.before(new RawValue(before.get().json()));
        }
        List<String> changed = changed(after);
        return changed.isEmpty() ? deed : deed.details(new Details(changed));
    }

    private List<String> changed(Stored after) {
        List<Column> apart = apart();
        List<String> values = before.map(Stored::apart).orElse(Collections.nCopies(apart.size(), null));
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) {
            if (!Objects.equals(values.get(i), after.apart().get(i))) {
                changed.add(apart.get(i).name());
            }
        }
        return changed;
    }

    private List<Column> apart() {
        return rules.feed().columns().stream().filter(Column::apart).toList();
    }

    private Optional<Stored> stored() throws SQLException {
        List<Column> keys = rules.feed().keys();
        String select = keys.stream()
                .map(key -> "%s = ?::%s".formatted(key.sqlName(), key.type().sqlType()))
                .collect(joining(
                        " and ",
                        "select *, %s as told from (%s) record where "
                                .formatted(rules.feed().json(), rules.records()),
                        ""));
        return Sql.query(
                        connection,
                        select,
                        this::read,
                        keys.stream().map(row::text).toArray())
                .stream()
                .findFirst();
    }

    private Stored read(ResultSet found) throws SQLException {
        List<String> apart = new ArrayList<>();
        for (Column column : apart()) {
            apart.add(found.getString(column.sqlName()));
        }
        return new Stored(found.getString("told"), apart);
    }
}
