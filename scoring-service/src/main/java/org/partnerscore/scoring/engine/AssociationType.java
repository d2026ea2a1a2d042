package org.partnerscore.scoring.engine;

/** How a partner works for a tenant. */
public enum AssociationType {
    CPOR,
    DPOR,
    CSP_TIER_1,
    CSP_TIER_2,
    PAL
}
