package org.partnerscore.scoring.engine;

/** Whether one entry's product is deployed at M, against whether it was in the baseline month. */
record DeploymentOfEntry(Frame frame, Deployments shape, Entries entries, Entry entry, boolean now, boolean before)
        implements EntryNode {

    @Override
    public long count() {
        return shape.change(entry, now, before);
    }

    @Override
    public Sentence sentence() {
        if (entry.isLost()) {
            return Sentence.DEPLOYMENT_LOST;
        }
        return entry.isSinceLastYear() ? Sentence.DEPLOYMENT_SINCE_LAST_YEAR : Sentence.DEPLOYMENT_SINCE_ASSOCIATION;
    }

    @Override
    public void tell(Teller teller) {
        tellEntry(teller);
        UsageGrid atM = frame.computation().grid(frame.computation().measurementMonth());
        UsageGrid atBaseline = frame.computation().grid(entry.baselineMonth());
        teller.number("users", atM.users(entry.cellNow()));
        teller.number("seats", atM.seats(entry.cellNow()));
        teller.number("usersBefore", atBaseline.users(entry.baselineCell()));
        teller.number("seatsBefore", atBaseline.seats(entry.baselineCell()));
        teller.number("share", shape.sharePercent());
        teller.phrase("now", now ? Sentence.DEPLOYED : Sentence.NOT_DEPLOYED);
        teller.phrase("before", before ? Sentence.DEPLOYED : Sentence.NOT_DEPLOYED);
    }
}
