package org.partnerscore.skilling.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.export.FeedExport;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Problem;
import org.partnerscore.common.problem.Refusal;

/** Certificates, one at a time and as a list. */
@Path("/api/v1/certificates")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Who earned what when, and until when it holds")
public class CertificateResource {

    private final Certificates certificates;
    private final CertificateFeed feed;
    private final Imports imports;
    private final FeedExport exports;

    CertificateResource(Certificates certificates, CertificateFeed feed, Imports imports, FeedExport exports) {
        this.certificates = certificates;
        this.feed = feed;
        this.imports = imports;
        this.exports = exports;
    }
}
