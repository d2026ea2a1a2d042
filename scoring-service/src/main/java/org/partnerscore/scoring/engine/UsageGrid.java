package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The usage rows of one window, by tenant and product. Only rows that exist take room: products are open-ended, and most
 * tenants use few of them.
 */
final class UsageGrid {

    static final int NO_ROW = -1;

    /** Collects rows in any order. */
    static final class Rows {

        private record Cell(int tenant, int column, UsageRow row) {

            boolean isBefore(Cell other) {
                return tenant < other.tenant || (tenant == other.tenant && column < other.column);
            }
        }

        private static final Comparator<Cell> BY_TENANT_PRODUCT_LATEST = Comparator.comparingInt(Cell::tenant)
                .thenComparingInt(Cell::column)
                .thenComparing(cell -> -cell.row().version());

        private final List<Cell> cells = new ArrayList<>();
        // Telemetry answers in this order, so that only what several selections tell needs sorting.
        private boolean sorted = true;

        void add(int tenant, int column, UsageRow row) {
            Cell cell = new Cell(tenant, column, row);
            sorted &= cells.isEmpty() || cells.get(cells.size() - 1).isBefore(cell);
            cells.add(cell);
        }

        UsageGrid grid(int tenants) {
            if (!sorted) {
                cells.sort(BY_TENANT_PRODUCT_LATEST);
            }
            UsageGrid grid = new UsageGrid(tenants, cells.size());
            int last = NO_ROW;
            for (Cell cell : cells) {
                // A row told twice, by overlapping selections, is one row; the later version is the one that is known
                // now.
                if (last == NO_ROW || grid.tenantOf(last) != cell.tenant() || grid.columns[last] != cell.column()) {
                    grid.append(++last, cell);
                }
            }
            return grid;
        }
    }

    private final UsageRow[] rows;
    private final int[] columns;
    private final int[] tenants;
    private final int[] firstOfTenant;
    private final int[] endOfTenant;
    private final RecordRef[] records;
    // The measures laid out again, because the hot loops read nothing else of a row.
    private final long[] seats;
    private final long[] users;
    private final long[] consumedRevenue;
    private final long[] revenue;
    private final long[] capacity;

    private UsageGrid(int tenantCount, int rowCount) {
        records = new RecordRef[rowCount];
        seats = new long[rowCount];
        users = new long[rowCount];
        consumedRevenue = new long[rowCount];
        revenue = new long[rowCount];
        capacity = new long[rowCount];
        rows = new UsageRow[rowCount];
        columns = new int[rowCount];
        tenants = new int[rowCount];
        firstOfTenant = new int[tenantCount];
        endOfTenant = new int[tenantCount];
    }

    static UsageGrid empty(int tenants) {
        return new UsageGrid(tenants, 0);
    }

    private void append(int cell, Rows.Cell added) {
        int tenant = added.tenant();
        if (endOfTenant[tenant] == 0) {
            firstOfTenant[tenant] = cell;
        }
        endOfTenant[tenant] = cell + 1;
        tenants[cell] = tenant;
        columns[cell] = added.column();
        rows[cell] = added.row();
        Measures measures = added.row().measures();
        seats[cell] = measures.paidAvailableUnits().orElse(0);
        users[cell] = measures.monthlyActiveUsers().orElse(0);
        consumedRevenue[cell] = measures.consumedRevenue().orElse(0);
        revenue[cell] = measures.revenue().orElse(0);
        capacity[cell] = measures.capacityUnits().orElse(0);
    }

    private int tenantOf(int cell) {
        return tenants[cell];
    }

    /** The cell of a row, or {@link #NO_ROW}. */
    int cell(int tenant, int column) {
        int low = firstOfTenant[tenant];
        int high = endOfTenant[tenant] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (columns[middle] == column) {
                return middle;
            }
            if (columns[middle] < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NO_ROW;
    }

    /** The first cell of a tenant; its cells end before {@link #end}. */
    int first(int tenant) {
        return firstOfTenant[tenant];
    }

    int end(int tenant) {
        return endOfTenant[tenant];
    }

    int column(int cell) {
        return columns[cell];
    }

    /** Paid available units; no row and no number = none. */
    long seats(int cell) {
        return cell == NO_ROW ? 0 : seats[cell];
    }

    /** Monthly active users; no row and no number = none. */
    long users(int cell) {
        return cell == NO_ROW ? 0 : users[cell];
    }

    /** Azure consumed revenue in millionths of a USD; no row and no number = none. */
    long consumedRevenue(int cell) {
        return cell == NO_ROW ? 0 : consumedRevenue[cell];
    }

    /** Revenue in millionths of a USD; no row and no number = none. */
    long revenue(int cell) {
        return cell == NO_ROW ? 0 : revenue[cell];
    }

    /** Capacity in millionths of a unit; no row and no number = none. */
    long capacity(int cell) {
        return cell == NO_ROW ? 0 : capacity[cell];
    }

    /** The reference to a row, made once: many nodes of many metrics rest on the same row. */
    RecordRef record(int cell) {
        RecordRef record = records[cell];
        if (record == null) {
            UsageRow row = rows[cell];
            record = new RecordRef(
                    RecordType.USAGE,
                    row.tenantId() + '/' + row.product() + '/' + Window.of(row).name(),
                    row.version());
            records[cell] = record;
        }
        return record;
    }
}
