package org.partnerscore.associations.customer;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** The imports of customers. */
@Path("/api/v1/customers/imports")
@Tag(name = "customers")
public class CustomerImportsResource extends FeedResource {

    CustomerImportsResource(Imports imports, CustomerFeed rules) {
        super(imports, rules);
    }
}
