package org.partnerscore.scoring.engine;

/** What makes a tenant a deployment in a month, judged on the products that are covered at some month. */
public sealed interface DeploymentTest permits SeatsInUse, RevenueReached {

    /** Names the facts that judging the tenant in the month reads. */
    void plan(int tenant, int month, Needs needs);

    /** What is not covered at {@code coveredAt} does not pass. */
    Tested judge(Frame frame, int tenant, int month, int coveredAt);
}
