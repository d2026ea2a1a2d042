package org.partnerscore.common.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of record that arrives by import. {@code table} holds the current rows: the feed's columns (not null for
 * required ones), {@code version int} and {@code recorded_at timestamptz}, with the key columns as primary key;
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

    List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    /** What a merge locks, in the order in which every feed locks. */
    Set<String> locks() {
        var locks = new TreeSet<>(touches);
        locks.add(name);
        return locks;
    }
}
