package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the revenue of one tenant does to the growth of all. */
record RevenueOfTenant(RevenueGrowth.Growth growth, int tenant) implements Node {

    private long now() {
        return growth.now().of(tenant);
    }

    private long before() {
        return growth.before().of(tenant);
    }

    @Override
    public String segment() {
        return growth.frame().computation().tenant(tenant);
    }

    @Override
    public Sentence sentence() {
        return growth.base() > 0 ? Sentence.REVENUE_OF_TENANT : Sentence.REVENUE_OF_TENANT_FROM_NOTHING;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        teller.number("now", Micros.fraction(now()));
        teller.number("before", Micros.fraction(before()));
        teller.text("window", growth.now().window().name());
        teller.text("windowBefore", growth.before().window().name());
        value().ifPresent(value -> teller.number("value", value));
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return growth.frame().metric().rule();
    }

    @Override
    public Fraction points() {
        return growth.pointsOf(now(), before());
    }

    /** In percent of what all tenants had before. */
    @Override
    public Optional<Fraction> value() {
        return growth.base() > 0 ? Optional.of(growth.percentOf(now() - before())) : Optional.empty();
    }

    /** The association at each end, once where it is the same one, then the rows of both windows. */
    @Override
    public List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>();
        Association atM = growth.now().reach().of(tenant);
        Association lastYear = growth.before().reach().of(tenant);
        if (atM != null) {
            records.add(atM.record());
        }
        if (lastYear != null && lastYear != atM) {
            records.add(lastYear.record());
        }
        if (atM != null) {
            records.addAll(growth.now().records(tenant));
        }
        if (lastYear != null) {
            records.addAll(growth.before().records(tenant));
        }
        return records;
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
