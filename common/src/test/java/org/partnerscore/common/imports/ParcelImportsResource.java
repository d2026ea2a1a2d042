package org.partnerscore.common.imports;

import jakarta.ws.rs.Path;

@Path("/api/v1/parcels/imports")
public class ParcelImportsResource extends FeedResource {

    ParcelImportsResource(Imports imports, Parcels rules) {
        super(imports, rules);
    }
}
