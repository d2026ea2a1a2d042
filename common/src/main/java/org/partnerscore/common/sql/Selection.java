package org.partnerscore.common.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A query whose conditions grow with the filters that a caller gave. Only parameters carry values; the SQL is the service's own text.
 */
public final class Selection {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private boolean conditional;

    /** @param select the query up to its conditions, e.g. {@code select * from partner} */
    public Selection(String select) {
        this.sql = new StringBuilder(select);
    }

    /** Adds a condition with one {@code ?} for each parameter, unless a parameter is null: that filter was not given. */
    public Selection where(String condition, Object... given) {
        for (Object parameter : given) {
            if (parameter == null) {
                return this;
            }
        }
        sql.append(conditional ? " and " : " where ").append(condition);
        conditional = true;
        parameters.addAll(List.of(given));
        return this;
    }

    /** Adds what follows the conditions, e.g. {@code order by} and {@code limit}. */
    public Selection then(String clause, Object... given) {
        sql.append(' ').append(clause);
        parameters.addAll(List.of(given));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
