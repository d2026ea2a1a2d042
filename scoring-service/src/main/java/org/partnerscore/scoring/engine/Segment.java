package org.partnerscore.scoring.engine;

/** The market segment of a customer, where it is known. */
public enum Segment {
    ENTERPRISE,
    SMB
}
