package org.partnerscore.benefits.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When all memberships are assessed, and how many at once. */
@ConfigMapping(prefix = "partnerscore.benefits.assessment")
interface AssessmentConfig {

    /** In the syntax of Quartz, UTC. */
    String cron();

    @WithDefault("4")
    int concurrency();
}
