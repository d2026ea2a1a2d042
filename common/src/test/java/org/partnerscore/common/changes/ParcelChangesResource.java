package org.partnerscore.common.changes;

import jakarta.ws.rs.Path;

@Path("/api/v1/parcels/changes")
public class ParcelChangesResource extends ChangesResource {

    ParcelChangesResource(ChangeLog log) {
        super(log);
    }
}
