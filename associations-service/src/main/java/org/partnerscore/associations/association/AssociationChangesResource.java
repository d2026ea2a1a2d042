package org.partnerscore.associations.association;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.changes.ChangeLog;
import org.partnerscore.common.changes.ChangesResource;

/** Which partners and locations writes of associations, partners and customers touch. */
@Path("/api/v1/associations/changes")
@Tag(name = "associations")
public class AssociationChangesResource extends ChangesResource {

    AssociationChangesResource(ChangeLog log) {
        super(log);
    }
}
