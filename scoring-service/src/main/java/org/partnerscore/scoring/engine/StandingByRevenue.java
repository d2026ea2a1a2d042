package org.partnerscore.scoring.engine;

import java.util.List;

/** The standing of a tenant by its Azure consumed revenue in the window that decided. */
record StandingByRevenue(RevenueBand band, int tenant, boolean isEligible, Revenues revenues) implements Standing {

    @Override
    public Sentence sentence() {
        return isEligible ? Sentence.CUSTOMER_COUNTS_BY_REVENUE : Sentence.CUSTOMER_OUT_OF_REVENUE;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("band", band.name());
        teller.number("revenue", Micros.fraction(revenues.of(tenant)));
        teller.text("window", revenues.window().name());
        teller.number("from", Micros.fraction(band.from()));
        band.upTo().ifPresent(upTo -> teller.number("upTo", Micros.fraction(upTo)));
    }

    @Override
    public List<RecordRef> records() {
        return revenues.records(tenant);
    }
}
