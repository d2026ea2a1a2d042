package org.partnerscore.scoring.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The growth of one tenant's revenue since its baseline month, nothing if its {@code size} at M is not in the band. */
record GainOfTenant(
        Frame frame, TenantEntry entry, Optional<RevenueBand> band, long size, Revenues atM, Revenues atBaseline)
        implements Node {

    private long now() {
        return entry.isLost() ? 0 : atM.of(entry.tenant());
    }

    private long before() {
        return atBaseline.of(entry.tenant());
    }

    boolean hasRevenue() {
        return now() != 0 || before() != 0;
    }

    private boolean isInBand() {
        return band.isEmpty() || band.get().holds(size);
    }

    /** In {@link Micros} of USD. */
    long micros() {
        return isInBand() ? now() - before() : 0;
    }

    private Fraction amount() {
        return Micros.fraction(micros());
    }

    @Override
    public String segment() {
        return frame.computation().tenant(entry.tenant());
    }

    @Override
    public Sentence sentence() {
        if (!isInBand()) {
            return Sentence.GAIN_OUT_OF_BAND;
        }
        if (entry.isLost()) {
            return Sentence.GAIN_LOST;
        }
        return entry.isSinceLastYear() ? Sentence.GAIN_SINCE_LAST_YEAR : Sentence.GAIN_SINCE_ASSOCIATION;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        entry.tell(teller);
        teller.number("now", Micros.fraction(now()));
        teller.number("before", Micros.fraction(before()));
        teller.text("window", atM.window().name());
        teller.text("windowBefore", atBaseline.window().name());
        teller.number("size", Micros.fraction(size));
        band.ifPresent(known -> teller.text("band", known.name()));
        teller.number("gain", amount());
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return isInBand() ? frame.option().rule() : band.get().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(amount());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(frame.value(amount()));
    }

    /** The associations, then the rows of both windows; an association of M itself has one window. */
    @Override
    public List<RecordRef> records() {
        Set<RecordRef> records = new LinkedHashSet<>(entry.records());
        if (!entry.isLost()) {
            records.addAll(atM.records(entry.tenant()));
        }
        records.addAll(atBaseline.records(entry.tenant()));
        return List.copyOf(records);
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
