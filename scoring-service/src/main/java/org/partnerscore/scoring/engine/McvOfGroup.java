package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** What one group of products does to the growth of all. */
record McvOfGroup(
        McvGrowth.Growth growth, McvGrowth.Group group, Fraction now, Fraction before, List<McvOfProduct> products)
        implements Node {

    static McvOfGroup of(McvGrowth.Growth growth, McvGrowth.Group group, ValuedEntries entries) {
        List<McvOfProduct> products = entries.all().stream()
                .map(entry -> new McvOfProduct(growth, entry))
                .toList();
        return new McvOfGroup(growth, group, entries.now(), entries.before(), products);
    }

    @Override
    public String segment() {
        return group.name();
    }

    @Override
    public Sentence sentence() {
        return Sentence.MCV_OF_GROUP;
    }

    @Override
    public void tell(Teller teller) {
        Computation computation = growth.frame().computation();
        teller.text("part", group.name());
        teller.text("types", group.option().types().name());
        teller.number("now", now);
        teller.number("before", before);
        teller.month("month", Months.month(computation.measurementMonth()));
        teller.month("lastYear", Months.month(computation.lastYear()));
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return group.option().rule();
    }

    @Override
    public Fraction points() {
        return growth.pointsOf(now.minus(before));
    }

    /** In percent of the base of all. */
    @Override
    public Optional<Fraction> value() {
        return growth.valueOf(now.minus(before));
    }

    @Override
    public List<? extends Node> children() {
        return products;
    }
}
