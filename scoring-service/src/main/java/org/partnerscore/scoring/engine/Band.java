package org.partnerscore.scoring.engine;

/** A size that a tenant can have in a month. */
public sealed interface Band permits SizeBand, RevenueBand {

    String name();

    RuleRef rule();

    /** Names the facts that judging the tenant in the month reads. */
    void plan(Option option, int month, int tenant, Needs needs);

    /** The tenants that are looked at in a month at all. */
    Associated associated(Coverages coverages, Services products, AssociationTypes types, int month);

    Standing judge(Frame frame, int month, int tenant);
}
