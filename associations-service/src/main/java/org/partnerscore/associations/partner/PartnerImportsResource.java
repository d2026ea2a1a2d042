package org.partnerscore.associations.partner;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** The imports of partners. */
@Path("/api/v1/partners/imports")
@Tag(name = "partners")
public class PartnerImportsResource extends FeedResource {

    PartnerImportsResource(Imports imports, PartnerFeed rules) {
        super(imports, rules);
    }
}
