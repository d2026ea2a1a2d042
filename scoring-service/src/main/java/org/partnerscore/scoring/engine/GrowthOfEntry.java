package org.partnerscore.scoring.engine;

/** The growth of one entry's monthly active users from the baseline month to M. */
record GrowthOfEntry(Frame frame, Entries entries, Entry entry, long now, long before) implements EntryNode {

    @Override
    public long count() {
        return now - before;
    }

    @Override
    public Sentence sentence() {
        if (entry.isLost()) {
            return Sentence.GROWTH_LOST;
        }
        return entry.isSinceLastYear() ? Sentence.GROWTH_SINCE_LAST_YEAR : Sentence.GROWTH_SINCE_ASSOCIATION;
    }

    @Override
    public void tell(Teller teller) {
        tellEntry(teller);
        teller.number("now", now);
        teller.number("before", before);
    }
}
