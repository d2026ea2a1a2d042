package org.partnerscore.scoring.engine;

/** The sizes of all tenants for one band in one month, each looked at once, when first asked for. */
final class Sizes {

    private final Computation computation;
    private final SizeBand band;
    private final int month;
    private final ProductColumns columns;
    private final UsageGrid grid;
    private final Size[] sizes;

    Sizes(Computation computation, SizeBand band, int month) {
        this.computation = computation;
        this.band = band;
        this.month = month;
        this.columns = computation.columns(band.products());
        this.grid = computation.grid(month);
        this.sizes = new Size[computation.tenantCount()];
    }

    boolean isOf(SizeBand askedBand, int askedMonth) {
        return band == askedBand && month == askedMonth;
    }

    Size of(int tenant) {
        Size size = sizes[tenant];
        if (size == null) {
            size = withGrace(bySeats(tenant), tenant);
            sizes[tenant] = size;
        }
        return size;
    }

    /** Without any grace. */
    Size bySeats(int tenant) {
        int inBand = -1;
        int largest = 0;
        long seatsInBand = 0;
        long seatsOfLargest = -1;
        for (int position = 0; position < columns.size(); position++) {
            long seats = grid.seats(computation.read(grid, month, tenant, columns.column(position)));
            if (seats > seatsOfLargest) {
                largest = position;
                seatsOfLargest = seats;
            }
            if (band.holds(seats) && (inBand < 0 || seats > seatsInBand)) {
                inBand = position;
                seatsInBand = seats;
            }
        }
        return inBand >= 0
                ? size(Size.Standing.IN_BAND, tenant, inBand, seatsInBand)
                : size(Size.Standing.OUT_OF_BAND, tenant, largest, seatsOfLargest);
    }

    private Size size(Size.Standing standing, int tenant, int position, long seats) {
        return new Size(standing, month, position, seats, grid.cell(tenant, columns.column(position)));
    }

    /** "SMB last year stays SMB": judged by the seats of that month alone, so that it is not inherited year after year. */
    private Size withGrace(Size size, int tenant) {
        if (size.isEligible() || band.grace().isEmpty()) {
            return size;
        }
        SizeBand.Grace grace = band.grace().get();
        if (!computation.sizes(grace.grownInto(), month).of(tenant).isEligible()) {
            return size;
        }
        Size earlier = computation.sizes(band, month - grace.months()).bySeats(tenant);
        return earlier.isEligible() ? earlier.byGrace() : size;
    }
}
