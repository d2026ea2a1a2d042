package org.partnerscore.telemetry.product;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** Products in bulk: product, name, family. */
@Path("/api/v1/products/imports")
@Tag(name = "product imports", description = "Columns: product (key), name, family")
public class ProductImportsResource extends FeedResource {

    ProductImportsResource(Imports imports, ProductFeed rules) {
        super(imports, rules);
    }
}
