package org.partnerscore.common.audit;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** How the audit log is kept. */
@ConfigMapping(prefix = "partnerscore.audit")
public interface AuditConfig {

    /** How long an entry is kept, a year at least, such as {@code P7Y}; for ever unless given. */
    Optional<Period> kept();
}
