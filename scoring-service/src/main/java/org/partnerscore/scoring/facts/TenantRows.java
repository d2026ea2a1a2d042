package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.UsageSelection;

/**
 * Columns of an answer, and where in them each tenant's rows stand: they come sorted, so that these are runs.
 *
 * @param from by the tenant's position: its first row
 * @param to by the tenant's position: the row after its last one
 */
record TenantRows(TelemetryApi.Columns columns, int[] from, int[] to) {

    static TenantRows of(TelemetryApi.Columns columns, int tenants) {
        int[] from = new int[tenants];
        int[] to = new int[tenants];
        for (int row = 0; row < columns.rows(); row++) {
            int tenant = columns.tenantAt()[row];
            if (row == 0 || columns.tenantAt()[row - 1] != tenant) {
                if (to[tenant] > 0) {
                    throw new IllegalArgumentException("the rows of a tenant do not stand together");
                }
                from[tenant] = row;
            }
            to[tenant] = row + 1;
        }
        return new TenantRows(columns, from, to);
    }

    boolean isOf(UsageSelection selection) {
        return columns.from().equals(selection.from()) && columns.to().equals(selection.to());
    }

    boolean hasRow(int tenant, int product) {
        return IntStream.range(from[tenant], to[tenant]).anyMatch(row -> columns.productAt()[row] == product);
    }

    /** The rows of these tenants and of the products that are asked for. */
    TelemetryApi.Columns cut(List<Integer> tenants, boolean[] asked) {
        int[] rows = new int
                [tenants.stream().mapToInt(tenant -> to[tenant] - from[tenant]).sum()];
        int count = 0;
        for (int tenant : tenants) {
            for (int row = from[tenant]; row < to[tenant]; row++) {
                if (asked[columns.productAt()[row]]) {
                    rows[count++] = row;
                }
            }
        }
        int[] own = Arrays.copyOf(rows, count);
        return new TelemetryApi.Columns(
                columns.from(),
                columns.to(),
                pick(columns.tenantAt(), own),
                pick(columns.productAt(), own),
                pick(columns.paidAvailableUnits(), own),
                pick(columns.monthlyActiveUsers(), own),
                pick(columns.consumedRevenueUsd(), own),
                pick(columns.revenueUsd(), own),
                pick(columns.capacityUnits(), own),
                pick(columns.months(), own),
                pick(columns.versions(), own));
    }

    static int[] pick(int[] column, int... rows) {
        return column == null
                ? null
                : IntStream.of(rows).map(row -> column[row]).toArray();
    }

    private static <T> List<T> pick(List<T> column, int... rows) {
        if (column == null) {
            return null;
        }
        List<T> picked = new ArrayList<>(rows.length);
        for (int row : rows) {
            picked.add(column.get(row));
        }
        return picked;
    }
}
