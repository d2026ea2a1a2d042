package org.partnerscore.skilling.certificate;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.imports.FeedResource;
import org.partnerscore.common.imports.Imports;

/** The certificates feed. */
@Path("/api/v1/certificates/imports")
@Tag(name = "certificates")
public class CertificateImportsResource extends FeedResource {

    CertificateImportsResource(Imports imports, CertificateFeed rules) {
        super(imports, rules);
    }
}
