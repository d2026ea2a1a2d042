package org.partnerscore.scoring.engine;

import java.util.List;

/** Whether a tenant passed a deployment test in a month, and what decided. */
interface Tested {

    boolean passes();

    Sentence sentence();

    void tell(Teller teller);

    List<RecordRef> records();

    RuleRef rule();
}
