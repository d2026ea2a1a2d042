package org.partnerscore.telemetry.usage;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.changes.ChangeLog;
import org.partnerscore.common.changes.ChangesResource;

/** Which tenants writes of usage touch; the keys are tenant ids. What a product is called touches nobody. */
@Path("/api/v1/usage/changes")
@Tag(name = "usage")
public class UsageChangesResource extends ChangesResource {

    UsageChangesResource(ChangeLog log) {
        super(log);
    }
}
