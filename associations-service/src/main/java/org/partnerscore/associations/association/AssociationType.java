package org.partnerscore.associations.association;

/** In which role a partner works for a customer. */
public enum AssociationType {
    /** Claiming Partner of Record: names its products, one partner per tenant and product at a time. */
    CPOR,
    /** Digital Partner of Record. */
    DPOR,
    /** Cloud Solution Provider, direct. */
    CSP_TIER_1,
    /** Cloud Solution Provider, indirect. */
    CSP_TIER_2,
    /** Partner Admin Link. */
    PAL
}
