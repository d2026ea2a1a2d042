package org.partnerscore.common.audit;

import jakarta.ws.rs.Path;

@Path("/api/v1/audit/common")
public class ParcelAuditResource extends AuditResource {

    ParcelAuditResource(AuditLog log, AuditExport exports) {
        super(log, exports);
    }
}
