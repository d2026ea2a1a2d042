package org.partnerscore.skilling.certificate;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.feed.Identifier;

/** Which certificates a list shows; what is not given does not filter. */
public class CertificateFilter {

    @QueryParam("individualId")
    @Identifier
    @Parameter(description = "Only this individual's", example = "i1")
    String individualId;

    @QueryParam("certification")
    @Identifier
    @Parameter(
            description = "Only of this certification, whatever code or alias they are stored under",
            example = "MS-102")
    String certification;

    @QueryParam("heldOn")
    @Parameter(description = "Only those held on this day", example = "2023-09-15")
    LocalDate heldOn;
}
