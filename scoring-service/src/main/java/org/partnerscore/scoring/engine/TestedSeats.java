package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** What one covered product says of its seats in use; position -1 where none is covered. */
record TestedSeats(
        Frame frame,
        SeatsInUse test,
        int tenant,
        int month,
        int position,
        int cell,
        Size.Standing standing,
        boolean passes)
        implements Tested {

    private static final int NONE = -1;

    static TestedSeats none(Frame frame, SeatsInUse test, int tenant, int month) {
        return new TestedSeats(frame, test, tenant, month, NONE, UsageGrid.NO_ROW, Size.Standing.OUT_OF_BAND, false);
    }

    boolean isRatherToldThan(TestedSeats other) {
        if (other.position == NONE || passes != other.passes) {
            return other.position == NONE || passes;
        }
        return seats() > other.seats();
    }

    private long seats() {
        return frame.computation().grid(month).seats(cell);
    }

    private long users() {
        return frame.computation().grid(month).users(cell);
    }

    @Override
    public Sentence sentence() {
        if (position == NONE) {
            return Sentence.TESTED_NOT_COVERED;
        }
        return switch (standing) {
            case IN_BAND -> Sentence.TESTED_SEATS;
            case BY_GRACE -> Sentence.TESTED_SEATS_BY_GRACE;
            case OUT_OF_BAND -> Sentence.TESTED_SEATS_OUT_OF_BAND;
        };
    }

    @Override
    public void tell(Teller teller) {
        teller.text("types", frame.option().types().name());
        teller.text("band", test.band().name());
        teller.number("share", test.sharePercent());
        if (position != NONE) {
            teller.text("product", product());
            teller.number("seats", seats());
            teller.number("users", users());
        }
        if (standing == Size.Standing.BY_GRACE) {
            Size before = test.before(frame.computation(), tenant, month);
            frame.tellSizeBefore(teller, before, test.band());
        }
    }

    private String product() {
        return test.products().products().get(position);
    }

    @Override
    public List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>(2);
        if (cell != UsageGrid.NO_ROW) {
            records.add(frame.computation().usageRecord(month, tenant, product(), cell));
        }
        if (standing == Size.Standing.BY_GRACE) {
            records.add(frame.sizeRecord(tenant, test.before(frame.computation(), tenant, month), test.band()));
        }
        return records;
    }

    /** The grace, where it decided. */
    @Override
    public RuleRef rule() {
        return standing == Size.Standing.BY_GRACE
                ? test.band().grace().orElseThrow().rule()
                : test.band().rule();
    }
}
