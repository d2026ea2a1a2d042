package org.partnerscore.scoring.engine;

import java.time.LocalDate;

/** The days {@code from..to}, both included; none where {@code to} lies before {@code from}. */
public record Days(LocalDate from, LocalDate to) {

    public boolean isEmpty() {
        return to.isBefore(from);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Those of these days that are also among the others. */
    public Days within(Days others) {
        return new Days(from.isBefore(others.from) ? others.from : from, to.isAfter(others.to) ? others.to : to);
    }
}
