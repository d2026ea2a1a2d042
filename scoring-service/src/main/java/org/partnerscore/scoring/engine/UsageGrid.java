package org.partnerscore.scoring.engine;

import java.util.Arrays;

/** The usage of one month: one dense line per tenant that has any, one column per product of the facts. */
final class UsageGrid {

    static final int NO_ROW = -1;

    private final int width;
    private final int[] lineOfTenant;
    private int lines;
    private long[] seats = new long[0];
    private long[] users = new long[0];
    private int[] versions = new int[0];

    UsageGrid(int tenants, int products) {
        width = products;
        lineOfTenant = new int[tenants];
        Arrays.fill(lineOfTenant, NO_ROW);
    }

    void put(int tenant, int column, UsageRow row) {
        if (lineOfTenant[tenant] == NO_ROW) {
            lineOfTenant[tenant] = lines++;
            if (lines * width > versions.length) {
                int capacity = Math.max(lines * width, versions.length * 2);
                seats = Arrays.copyOf(seats, capacity);
                users = Arrays.copyOf(users, capacity);
                versions = Arrays.copyOf(versions, capacity);
            }
        }
        int cell = lineOfTenant[tenant] * width + column;
        // A row told twice, by overlapping selections, is one row; the later version is the one that is known now.
        if (versions[cell] < row.version()) {
            seats[cell] = row.paidAvailableUnits().orElse(0);
            users[cell] = row.monthlyActiveUsers().orElse(0);
            versions[cell] = row.version();
        }
    }

    /** The cell of a row, or {@link #NO_ROW}. */
    int cell(int tenant, int column) {
        if (column == Products.UNKNOWN || lineOfTenant[tenant] == NO_ROW) {
            return NO_ROW;
        }
        int cell = lineOfTenant[tenant] * width + column;
        return versions[cell] == 0 ? NO_ROW : cell;
    }

    /** Paid available units; no row and no number = none. */
    long seats(int cell) {
        return cell == NO_ROW ? 0 : seats[cell];
    }

    /** Monthly active users; no row and no number = none. */
    long users(int cell) {
        return cell == NO_ROW ? 0 : users[cell];
    }

    int version(int cell) {
        return versions[cell];
    }
}
