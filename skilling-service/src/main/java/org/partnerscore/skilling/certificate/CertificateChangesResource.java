package org.partnerscore.skilling.certificate;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.changes.ChangeLog;
import org.partnerscore.common.changes.ChangesResource;

/** Which partners and locations writes of certificates and links touch: all that the people in question were ever linked to. */
@Path("/api/v1/certificates/changes")
@Tag(name = "certificates")
public class CertificateChangesResource extends ChangesResource {

    CertificateChangesResource(ChangeLog log) {
        super(log);
    }
}
