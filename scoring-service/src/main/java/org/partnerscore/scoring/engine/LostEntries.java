package org.partnerscore.scoring.engine;

/** What an entry that was in force at M-12 and is no longer at M does to a growth (D4). */
public enum LostEntries {
    /** It costs what it was worth at M-12. */
    COST_THEIR_BASELINE,
    /** It is left out. */
    LEFT_OUT
}
