package org.partnerscore.associations.association;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** The imports of associations. */
@Path("/api/v1/associations/imports")
@Tag(name = "associations")
public class AssociationImportsResource extends FeedResource {

    AssociationImportsResource(Imports imports, AssociationFeed rules) {
        super(imports, rules);
    }
}
