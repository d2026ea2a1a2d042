package org.partnerscore.scoring.engine;

import java.util.List;

/** Whether an associated tenant is in a band in a month, and what decided. */
interface Standing {

    boolean isEligible();

    /** The sentence that says so of a customer. */
    Sentence sentence();

    void tell(Teller teller);

    List<RecordRef> records();
}
