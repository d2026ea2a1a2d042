package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a tenant's revenue says; {@code before} is what made it pass by grace. */
record TestedRevenue(
        Frame frame, RevenueReached test, int tenant, Revenues revenues, Optional<Revenues> before, boolean passes)
        implements Tested {

    @Override
    public Sentence sentence() {
        if (!revenues.reach().covers(tenant)) {
            return Sentence.TESTED_NOT_COVERED;
        }
        if (before.isPresent()) {
            return Sentence.TESTED_REVENUE_BY_GRACE;
        }
        return passes ? Sentence.TESTED_REVENUE : Sentence.TESTED_REVENUE_OUT_OF_BAND;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("types", frame.option().types().name());
        teller.text("band", test.band().name());
        teller.number("revenue", Micros.fraction(revenues.of(tenant)));
        teller.text("window", revenues.window().name());
        before.ifPresent(earlier -> {
            teller.number("revenueBefore", Micros.fraction(earlier.of(tenant)));
            teller.text("windowBefore", earlier.window().name());
        });
    }

    @Override
    public List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>(revenues.records(tenant));
        before.ifPresent(earlier -> records.addAll(earlier.records(tenant)));
        return records;
    }

    /** The grace, where it decided. */
    @Override
    public RuleRef rule() {
        return before.isPresent()
                ? test.grace().orElseThrow().rule()
                : test.band().rule();
    }
}
