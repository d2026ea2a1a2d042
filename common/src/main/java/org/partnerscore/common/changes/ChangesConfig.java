package org.partnerscore.common.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the log of changes tells, and for how long. */
@ConfigMapping(prefix = "partnerscore.changes")
interface ChangesConfig {

    /** An entry that touches more keys than this touches everybody. */
    @WithDefault("20000")
    int mostKeys();

    /** How long entries are kept; who reads less often than that is told that everybody is touched. */
    @WithDefault("30d")
    Duration kept();
}
