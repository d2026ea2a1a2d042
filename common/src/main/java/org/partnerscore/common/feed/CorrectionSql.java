package org.partnerscore.common.feed;

import static java.util.stream.Collectors.joining;

/** The statement that gives records new values and keeps the former ones; it counts the records. */
public final class CorrectionSql {

    private CorrectionSql() {}

    /**
     * @param table of the records, or the partition that holds them
     * @param history of the table or of the partition
     * @param corrections what yields the keys and all values
     * @param now SQL
     */
    public static String of(Feed feed, String table, String history, String corrections, String now) {
        String assignments = feed.values().stream()
                .map(column -> column.sqlName() + " = c." + column.sqlName())
                .collect(joining(", "));
        return """
                WITH former AS (
                    UPDATE %s t SET %s, version = t.version + 1, recorded_at = %s
                    FROM %s c WHERE %s
                    RETURNING %s, old.version, old.recorded_at)
                INSERT INTO %s (%s, version, recorded_at, superseded_at) SELECT *, %s FROM former
                """.formatted(
                        table,
                        assignments,
                        now,
                        corrections,
                        feed.sameKey("t", "c"),
                        feed.columnNames("old."),
                        history,
                        feed.columnNames(""),
                        now);
    }
}
