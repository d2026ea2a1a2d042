package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a tenant counts as a customer in one month: {@code sign} is +1 at M and -1 at M-12. */
record CustomerAt(Frame frame, Band band, int tenant, int month, int sign, Association association, Standing standing)
        implements Node {

    boolean counts() {
        return association != null && standing.isEligible();
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
        return association == null ? Sentence.CUSTOMER_NOT_ASSOCIATED : standing.sentence();
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
            standing.tell(teller);
        }
    }

    @Override
    public RuleRef rule() {
        return association == null ? frame.option().rule() : band.rule();
    }

    @Override
    public Fraction points() {
        return frame.points(count());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(frame.value(count()));
    }

    @Override
    public List<RecordRef> records() {
        if (association == null) {
            return List.of();
        }
        List<RecordRef> records = new ArrayList<>();
        records.add(association.record());
        records.addAll(standing.records());
        return records;
    }
}
