package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** A service that counts, shown at the tenant with the most revenue, {@code tenants} having any. */
record ServiceUsed(Frame frame, Revenues revenues, int column, int tenant, int cell, int tenants) implements Node {

    @Override
    public String segment() {
        return frame.computation().product(column);
    }

    @Override
    public Sentence sentence() {
        return Sentence.SERVICE_USED;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("product", segment());
        teller.text("tenant", frame.computation().tenant(tenant));
        teller.number("tenants", tenants);
        teller.number("revenue", Micros.fraction(revenues.grid().consumedRevenue(cell)));
        teller.text("window", revenues.window().name());
        teller.number("value", 1);
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return frame.metric().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(1);
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(Fraction.ONE);
    }

    @Override
    public List<RecordRef> records() {
        return List.of(revenues.reach().of(tenant).record(), revenues.grid().record(cell));
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
