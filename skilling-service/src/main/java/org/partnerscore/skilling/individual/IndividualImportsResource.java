package org.partnerscore.skilling.individual;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** The individuals feed. */
@Path("/api/v1/individuals/imports")
@Tag(name = "individuals")
public class IndividualImportsResource extends FeedResource {

    IndividualImportsResource(Imports imports, IndividualFeed rules) {
        super(imports, rules);
    }
}
