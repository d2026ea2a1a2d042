package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Growth in percent of the monthly consumption value of several groups of products together, each over association types of
 * its own: that of the entries in force at M against that of the entries in force at M-12.
 *
 * @param minimumBase the least value at M-12 that scores; itself is enough
 */
public record McvGrowth(List<Group> groups, RateCard rates, Fraction minimumBase) implements MetricShape {

    /** Products that are counted over the association types of the option, whose target is the metric's. */
    public record Group(String name, ProductList products, Option option) {}

    private static final long PERCENT = 100;

    public McvGrowth {
        groups = List.copyOf(groups);
    }

    @Override
    public void plan(Option option, Needs needs) {
        groups.forEach(
                group -> ValuedEntries.plan(group.products(), group.option().types(), needs));
    }

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        List<ValuedEntries> entries = new ArrayList<>(groups.size());
        Fraction now = Fraction.ZERO;
        Fraction base = Fraction.ZERO;
        for (Group group : groups) {
            ValuedEntries found =
                    computation.valued(group.products(), group.option().types(), rates);
            now = now.plus(found.now());
            base = base.plus(found.before());
            entries.add(found);
        }
        Growth growth = new Growth(this, new Frame(computation, metric, option), now, base);
        List<McvOfGroup> told = new ArrayList<>(groups.size());
        for (int group = 0; group < groups.size(); group++) {
            told.add(McvOfGroup.of(growth, groups.get(group), entries.get(group)));
        }
        if (growth.reachesMinimum()) {
            return Tally.of(growth.percentOf(now.minus(base)), told);
        }
        return new Tally(growth.percent(), Optional.of(Fraction.ZERO), Optional.of(growth), told);
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    /** The two sums that are compared; says why there are no points where the base is too small. */
    record Growth(McvGrowth shape, Frame frame, Fraction now, Fraction base) implements Tally.Remark {

        boolean reachesMinimum() {
            return base.compareTo(shape.minimumBase()) >= 0;
        }

        Optional<Fraction> percent() {
            return valueOf(now.minus(base));
        }

        Fraction percentOf(Fraction difference) {
            return difference.times(PERCENT).dividedBy(base);
        }

        /** What a part of the difference is worth before floor and cap. */
        Fraction pointsOf(Fraction difference) {
            return reachesMinimum() ? frame.points(percentOf(difference)) : Fraction.ZERO;
        }

        Optional<Fraction> valueOf(Fraction difference) {
            return base.signum() == 0 ? Optional.empty() : Optional.of(percentOf(difference));
        }

        @Override
        public Sentence sentence() {
            return base.signum() == 0 ? Sentence.OPTION_MCV_FROM_NOTHING : Sentence.OPTION_MCV_TOO_SMALL;
        }

        @Override
        public Optional<String> reason() {
            return base.signum() == 0 ? Optional.of("NOTHING_TO_COMPARE_WITH") : Optional.empty();
        }

        @Override
        public void tell(Teller teller) {
            teller.number("now", now);
            teller.number("base", base);
            teller.number("minimum", shape.minimumBase());
            teller.month("month", Months.month(frame.computation().measurementMonth()));
            teller.month("lastYear", Months.month(frame.computation().lastYear()));
        }
    }
}
