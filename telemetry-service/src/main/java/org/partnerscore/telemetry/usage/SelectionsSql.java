package org.partnerscore.telemetry.usage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A query as one statement: a branch for each month that may be loaded and for each selection, so that all see one
 * snapshot and each reads only its months' partitions. The text depends on the shape of the query alone, so that the
 * plans for the few shapes that callers have are prepared once.
 */
final class SelectionsSql {

    /** What the first column says of the last entry of the log of changes, if there is one, which comes before everything else. */
    static final int LATEST = -2;

    /** Its number and instant, in the columns of whole numbers. */
    static final String LATEST_CHANGE = "select " + LATEST + ", null::uuid, null::text, sequence,"
            + " (extract(epoch from recorded_at) * 1000000)::bigint, null::numeric, null::numeric, null::numeric,"
            + " null::int, null::int"
            + " from (select sequence, recorded_at from change order by sequence desc limit 1) latest";

    /** What the first column says of a loaded month; selections count from 0, so loaded months come before them. */
    static final int LOADED = -1;

    private static final String LOADED_MONTH =
            "select " + LOADED + ", null::uuid, null::text, null::bigint, null::bigint,"
                    + " null::numeric, null::numeric, null::numeric, ?::int, null::int"
                    + " where exists (select from usage where month = ?)";

    private static final String MONTH = "select %d, tenant_id, product, paid_available_units, monthly_active_users,"
            + " consumed_revenue_usd, revenue_usd, capacity_units, null::int, version"
            + " from usage where month = ? and tenant_id = any(?)%s";

    private static final String WINDOW = "select %d, tenant_id, product, sum(paid_available_units)::bigint,"
            + " sum(monthly_active_users)::bigint, sum(consumed_revenue_usd), sum(revenue_usd), sum(capacity_units),"
            + " count(*)::int, null::int"
            + " from usage where month between ? and ? and tenant_id = any(?)%s group by tenant_id, product";

    private static final String SEEN = "select distinct tenant_id, product"
            + " from usage where month between ? and ? and tenant_id = any(?)%s order by tenant_id, product";

    private static final String OF_PRODUCTS = " and product = any(?)";

    private SelectionsSql() {}

    /**
     * Rows of (number of the selection, tenant, product, the measures, months, version) in this order, or of
     * ({@link #LOADED}, …, number of the month, null) or of {@link #LATEST_CHANGE}.
     */
    static PreparedStatement selections(Connection connection, UsageQuery query) throws SQLException {
        List<String> branches = new ArrayList<>(List.of(LATEST_CHANGE));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < query.loaded().size(); i++) {
            branches.add(LOADED_MONTH);
            values.add(i);
            values.add(query.loaded().get(i).atDay(1));
        }
        for (int i = 0; i < query.selections().size(); i++) {
            UsageQuery.Wanted wanted = query.selections().get(i);
            branches.add((wanted.oneMonth() ? MONTH : WINDOW).formatted(i, wanted.allProducts() ? "" : OF_PRODUCTS));
            values.add(wanted.from().atDay(1));
            if (!wanted.oneMonth()) {
                values.add(wanted.to().atDay(1));
            }
            values.add(uuids(connection, wanted.tenantIds()));
            if (!wanted.allProducts()) {
                values.add(texts(connection, wanted.products()));
            }
        }
        return bound(connection, String.join(" union all ", branches) + " order by 1, 2, 3", values);
    }

    /** (tenant, product) pairs that have a row in one of the months. */
    static PreparedStatement seen(
            Connection connection, UsageQuery.Months between, Set<UUID> tenantIds, Collection<String> products)
            throws SQLException {
        List<Object> values =
                new ArrayList<>(List.of(between.from().atDay(1), between.to().atDay(1), uuids(connection, tenantIds)));
        if (!products.isEmpty()) {
            values.add(texts(connection, products));
        }
        return bound(connection, SEEN.formatted(products.isEmpty() ? "" : OF_PRODUCTS), values);
    }

    private static PreparedStatement bound(Connection connection, String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static Array uuids(Connection connection, Collection<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
