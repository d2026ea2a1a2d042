package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one (tenant, product) gives to an option: its state at M against its state in the baseline month. */
interface EntryNode extends Node {

    Frame frame();

    Entries entries();

    Entry entry();

    /** In the unit of the metric's target. */
    long count();

    default String product() {
        return entries().product(entry().position());
    }

    @Override
    default String segment() {
        return product();
    }

    /** Values that growth and deployments tell alike. */
    default void tellEntry(Teller teller) {
        teller.text("tenant", frame().computation().tenant(entry().tenant()));
        teller.text("product", product());
        teller.month("month", Months.month(frame().computation().measurementMonth()));
        teller.month("baselineMonth", Months.month(entry().baselineMonth()));
        teller.text("types", frame().option().types().name());
        if (!entry().isLost()) {
            teller.text("type", entry().now().type().name());
            teller.day("associatedOn", entry().now().associatedOn());
        } else if (entry().lastYear().endedOn().isPresent()) {
            teller.day("endedOn", entry().lastYear().endedOn().get());
        }
        teller.number("value", count());
        teller.number("points", points());
    }

    @Override
    default RuleRef rule() {
        return frame().metric().rule();
    }

    @Override
    default Fraction points() {
        return frame().points(count());
    }

    @Override
    default Optional<Fraction> value() {
        return Optional.of(frame().value(count()));
    }

    /** The associations at M and at M-12 (once, if it is the same one), then the usage of M and of the baseline month. */
    @Override
    default List<RecordRef> records() {
        Entry entry = entry();
        Computation computation = frame().computation();
        List<RecordRef> records = new ArrayList<>(4);
        if (entry.now() != null) {
            records.add(entry.now().record());
        }
        if (entry.lastYear() != null && entry.lastYear() != entry.now()) {
            records.add(entry.lastYear().record());
        }
        int month = computation.measurementMonth();
        if (entry.cellNow() != UsageGrid.NO_ROW) {
            records.add(computation.usageRecord(month, entry.tenant(), product(), entry.cellNow()));
        }
        if (entry.baselineCell() != UsageGrid.NO_ROW && (entry.isLost() || entry.baselineMonth() != month)) {
            records.add(
                    computation.usageRecord(entry.baselineMonth(), entry.tenant(), product(), entry.baselineCell()));
        }
        return records;
    }

    @Override
    default boolean isContribution() {
        return true;
    }
}
