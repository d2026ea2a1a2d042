package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a tenant counts as a customer in one month: {@code sign} is +1 at M and -1 at M-12. */
record CustomerAt(Frame frame, SizeBand band, int tenant, int month, int sign, Association association, Size size)
        implements Node {

    boolean counts() {
        return association != null && size.isEligible();
    }

    long count() {
        return counts() ? sign : 0;
    }

    @Override
    public String segment() {
        return Months.month(month).toString();
    }

    @Override
    public Sentence sentence() {
        if (association == null) {
            return Sentence.CUSTOMER_NOT_ASSOCIATED;
        }
        return switch (size.standing()) {
            case IN_BAND -> Sentence.CUSTOMER_COUNTS;
            case BY_GRACE -> Sentence.CUSTOMER_COUNTS_BY_GRACE;
            case OUT_OF_BAND -> Sentence.CUSTOMER_OUT_OF_BAND;
        };
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", frame.computation().tenant(tenant));
        teller.text("types", frame.option().types().name());
        teller.month("month", Months.month(month));
        teller.number("value", count());
        if (association != null) {
            teller.text("type", association.type().name());
            teller.day("associatedOn", association.associatedOn());
            frame.tellSize(teller, size, band);
        }
    }

    @Override
    public RuleRef rule() {
        return size == null ? frame.option().rule() : band.rule();
    }

    @Override
    public Fraction points() {
        return frame.points(count());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(Fraction.of(count()));
    }

    @Override
    public List<RecordRef> records() {
        if (association == null) {
            return List.of();
        }
        List<RecordRef> records = new ArrayList<>(2);
        records.add(association.record());
        if (size.cell() != UsageGrid.NO_ROW) {
            records.add(frame.sizeRecord(tenant, size, band));
        }
        return records;
    }
}
