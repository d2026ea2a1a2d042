package org.partnerscore.scoring.audit;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.audit.AuditExport;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.audit.AuditResource;

/** Who changed what here. */
@Path("/api/v1/audit/scoring")
@Tag(name = "audit", description = "Who changed what")
public class ScoringAuditResource extends AuditResource {

    ScoringAuditResource(AuditLog log, AuditExport exports) {
        super(log, exports);
    }
}
