package org.partnerscore.associations.customer;

/** A customer's size class as the program knows it. */
public enum Segment {
    ENTERPRISE,
    SMB
}
