package org.partnerscore.scoring.engine;

/** What all contributions to one option of one metric have in common; {@code unit} is what one unit of value is worth. */
record Frame(Computation computation, Metric metric, Option option, Fraction unit) {

    Frame(Computation computation, Metric metric, Option option) {
        this(computation, metric, option, option.worth(metric));
    }

    /** What so many units are worth before floor and cap. */
    Fraction points(long value) {
        return unit.times(value);
    }

    Fraction points(Fraction value) {
        return unit.times(value);
    }

    /** So much of what is counted, in the unit of the metric's target. */
    Fraction value(long count) {
        return value(Fraction.of(count));
    }

    Fraction value(Fraction count) {
        return option.per().equals(Fraction.ONE) ? count : count.dividedBy(option.per());
    }

    void tellSize(Teller teller, Size size, SizeBand band) {
        teller.text("band", band.name());
        teller.number("above", band.above());
        band.upTo().ifPresent(upTo -> teller.number("upTo", upTo));
        teller.text("product", band.products().products().get(size.position()));
        teller.number("seats", size.seats());
        teller.month("sizedIn", Months.month(size.month()));
    }

    /** The size that a grace looks back to, beside what is told of now. */
    void tellSizeBefore(Teller teller, Size before, SizeBand band) {
        teller.text("productBefore", band.products().products().get(before.position()));
        teller.number("seatsBefore", before.seats());
        teller.month("sizedIn", Months.month(before.month()));
    }

    RecordRef sizeRecord(int tenant, Size size, SizeBand band) {
        return computation.usageRecord(
                size.month(), tenant, band.products().products().get(size.position()), size.cell());
    }
}
