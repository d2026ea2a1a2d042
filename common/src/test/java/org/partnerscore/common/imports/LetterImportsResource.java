package org.partnerscore.common.imports;

import jakarta.ws.rs.Path;

@Path("/api/v1/letters/imports")
public class LetterImportsResource extends FeedResource {

    LetterImportsResource(Imports imports, Letters rules) {
        super(imports, rules);
    }
}
