package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/** Takes the named values of a sentence. */
public interface Teller {

    void text(String name, String value);

    void number(String name, long value);

    void number(String name, Fraction value);

    void day(String name, LocalDate value);

    void month(String name, YearMonth value);

    /** A fixed phrase out of the same templates, such as "deployed" or "not deployed". */
    void phrase(String name, Sentence value);
}
