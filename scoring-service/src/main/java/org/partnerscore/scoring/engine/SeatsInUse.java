package org.partnerscore.scoring.engine;

/**
 * One covered product must itself be in the band and have a share of its paid seats active. Under the band's grace a covered
 * product that has grown into the other band passes too, if any of the tenant's products was in this one those months earlier.
 *
 * @param sharePercent the least share of paid seats that is active, in percent
 */
public record SeatsInUse(ProductList products, SizeBand band, Fraction sharePercent) implements DeploymentTest {

    private static final long PERCENT = 100;

    @Override
    public void plan(int tenant, int month, Needs needs) {
        needs.usage(month, tenant, products.products());
        band.grace()
                .ifPresent(grace -> needs.usage(
                        month - grace.months(), tenant, band.products().products()));
    }

    /** The largest product that passes is told, else the largest of the covered ones. */
    @Override
    public TestedSeats judge(Frame frame, int tenant, int month, int coveredAt) {
        Computation computation = frame.computation();
        Coverage covered = computation.coverage(products, frame.option(), coveredAt);
        ProductColumns columns = computation.columns(products);
        UsageGrid grid = computation.grid(month);
        TestedSeats found = TestedSeats.none(frame, this, tenant, month);
        for (int position = 0; position < columns.size(); position++) {
            if (covered.of(tenant, position) != null) {
                int cell = computation.read(grid, month, tenant, columns.column(position));
                TestedSeats tested = test(frame, tenant, month, position, cell);
                found = tested.isRatherToldThan(found) ? tested : found;
            }
        }
        return found;
    }

    private TestedSeats test(Frame frame, int tenant, int month, int position, int cell) {
        UsageGrid grid = frame.computation().grid(month);
        long seats = grid.seats(cell);
        Size.Standing standing = standing(frame.computation(), tenant, month, seats);
        boolean used = seats > 0 && sharePercent.isAtMostRatio(Math.multiplyExact(PERCENT, grid.users(cell)), seats);
        return new TestedSeats(
                frame, this, tenant, month, position, cell, standing, used && standing != Size.Standing.OUT_OF_BAND);
    }

    private Size.Standing standing(Computation computation, int tenant, int month, long seats) {
        if (band.holds(seats)) {
            return Size.Standing.IN_BAND;
        }
        boolean byGrace = band.grace().isPresent()
                && band.grace().get().grownInto().holds(seats)
                && before(computation, tenant, month).isEligible();
        return byGrace ? Size.Standing.BY_GRACE : Size.Standing.OUT_OF_BAND;
    }

    /** The size that the grace looks back to: by seats alone, so that it is not inherited. */
    Size before(Computation computation, int tenant, int month) {
        return computation
                .sizes(band, month - band.grace().orElseThrow().months())
                .bySeats(tenant);
    }
}
