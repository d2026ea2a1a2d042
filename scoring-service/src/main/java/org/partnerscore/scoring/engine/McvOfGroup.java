package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one group of products does to the growth of all. */
record McvOfGroup(
        McvGrowth.Growth growth,
        McvGrowth.Group group,
        Fraction now,
        Fraction before,
        Frame frame,
        List<McvOfProduct> products)
        implements Node {

    static McvOfGroup of(McvGrowth.Growth growth, Metric metric, McvGrowth.Group group, List<ValuedEntry> entries) {
        Frame frame = new Frame(growth.computation(), metric, group.option());
        Fraction now = Fraction.ZERO;
        Fraction before = Fraction.ZERO;
        List<McvOfProduct> products = new ArrayList<>(entries.size());
        for (ValuedEntry entry : entries) {
            now = now.plus(entry.now().worth());
            before = before.plus(entry.lastYear().worth());
            products.add(new McvOfProduct(frame, growth, entry));
        }
        return new McvOfGroup(growth, group, now, before, frame, products);
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
        teller.text("part", group.name());
        teller.text("types", group.option().types().name());
        teller.number("now", now);
        teller.number("before", before);
        teller.month("month", Months.month(growth.computation().measurementMonth()));
        teller.month("lastYear", Months.month(growth.computation().lastYear()));
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return group.option().rule();
    }

    @Override
    public Fraction points() {
        return growth.reachesMinimum() ? frame.points(growth.percentOf(now.minus(before))) : Fraction.ZERO;
    }

    @Override
    public Optional<Fraction> value() {
        return growth.percent().map(any -> growth.percentOf(now.minus(before)));
    }

    @Override
    public List<? extends Node> children() {
        return products;
    }
}
