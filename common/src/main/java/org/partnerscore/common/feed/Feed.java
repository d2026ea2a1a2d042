package org.partnerscore.common.feed;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of record that arrives by import. {@code table} holds the current rows: the feed's columns (not null for
 * required ones, without those kept {@linkplain Column#apart apart}), {@code version int} and {@code recorded_at timestamptz}, with the key columns as primary key;
 * {@code <table>_history} holds superseded versions: the same columns and {@code superseded_at timestamptz}. A key
 * column of type {@link ColumnType.Month} is what the table may be partitioned by.
 *
 * @param name what reports, locks and metrics call it, e.g. {@code usage}
 * @param columns at most 60, at least one of them a key
 * @param touches names of the feeds whose tables this feed's rules write too; their merges wait for each other
 */
public record Feed(String name, String table, List<Column> columns, Set<String> touches) {

    public Feed {
        columns = List.copyOf(columns);
        touches = Set.copyOf(touches);
        if (columns.size() > 60 || columns.stream().noneMatch(Column::key)) {
            throw new IllegalArgumentException("A feed has 1 to 60 columns, one of them a key: " + name);
        }
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("Two columns of one name in feed " + name);
        }
    }

    public Feed(String name, String table, List<Column> columns) {
        this(name, table, columns, Set.of());
    }

    public String historyTable() {
        return table + "_history";
    }

    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    /** The columns of the table. */
    public List<Column> stored() {
        return columns.stream().filter(column -> !column.apart()).toList();
    }

    public List<Column> values() {
        return stored().stream().filter(column -> !column.key()).toList();
    }

    /** The key's month, by which the table may be partitioned. */
    public Optional<Column> month() {
        return keys().stream()
                .filter(column -> column.type() instanceof ColumnType.Month)
                .findFirst();
    }

    /** Place of a column, by identity. */
    public int index(Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalArgumentException("Feed " + name + " has no column " + column.name());
    }

    /** What a merge locks, in the order in which every feed locks. */
    public Set<String> locks() {
        var locks = new TreeSet<>(touches);
        locks.add(name);
        return locks;
    }

    /** SQL: the columns of the table, each after the prefix. */
    public String columnNames(String prefix) {
        return stored().stream().map(column -> prefix + column.sqlName()).collect(joining(", "));
    }

    /** SQL: the key columns, a month first, as tables are clustered. */
    public String keyColumns(String prefix) {
        return keys().stream()
                .sorted(comparing(column -> !(column.type() instanceof ColumnType.Month)))
                .map(column -> prefix + column.sqlName())
                .collect(joining(", "));
    }

    /** SQL: whether the rows of two aliases have the same key. */
    public String sameKey(String one, String other) {
        return keys().stream()
                .map(column -> one + "." + column.sqlName() + " = " + other + "." + column.sqlName())
                .collect(joining(" AND "));
    }

    /** SQL: a row of the table as JSON, as it is written on the wire. */
    public String json() {
        return stored().stream()
                .map(column -> "'%s' : %s".formatted(column.name(), jsonValue(column)))
                .collect(joining(", ", "json_object(", " returning jsonb)"));
    }

    private static String jsonValue(Column column) {
        if (column.type() instanceof ColumnType.Month) {
            return "to_char(%s, 'YYYY-MM')".formatted(column.sqlName());
        }
        return column.type() instanceof ColumnType.Amount
                ? "trim_scale(%s)".formatted(column.sqlName())
                : column.sqlName();
    }

    /** SQL: the key as it is written on the wire. */
    public String keyText(String alias) {
        return keys().stream()
                .map(column -> column.type() instanceof ColumnType.Month
                        ? "to_char(%s.%s, 'YYYY-MM')".formatted(alias, column.sqlName())
                        : "%s.%s".formatted(alias, column.sqlName()))
                .collect(joining(", ", "concat_ws('/', ", ")"));
    }
}
