package org.partnerscore.scoring.engine;

import java.util.List;

/** The standing of a tenant by its paid seats. */
record StandingBySeats(Frame frame, SizeBand band, int tenant, Size size) implements Standing {

    @Override
    public boolean isEligible() {
        return size.isEligible();
    }

    @Override
    public Sentence sentence() {
        return switch (size.standing()) {
            case IN_BAND -> Sentence.CUSTOMER_COUNTS;
            case BY_GRACE -> Sentence.CUSTOMER_COUNTS_BY_GRACE;
            case OUT_OF_BAND -> Sentence.CUSTOMER_OUT_OF_BAND;
        };
    }

    @Override
    public void tell(Teller teller) {
        frame.tellSize(teller, size, band);
    }

    @Override
    public List<RecordRef> records() {
        return size.cell() == UsageGrid.NO_ROW ? List.of() : List.of(frame.sizeRecord(tenant, size, band));
    }
}
