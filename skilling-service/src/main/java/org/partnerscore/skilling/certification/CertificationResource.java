package org.partnerscore.skilling.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;

/** The catalogue over HTTP; read-only, it changes with a release. */
@Path("/api/v1/certifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certifications", description = "The catalogue: what can be earned, under which codes, until when")
public class CertificationResource {

    record FormerNameView(
            @Schema(examples = "Modern Desktop Administrator Associate")
            String name,

            @Schema(description = "First day of the next name, where known", nullable = true, examples = "2023-07-01")
            LocalDate until) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CertificationView(
            @Schema(examples = "MD-102") String code,

            @Schema(examples = "Endpoint Administrator Associate")
            String name,

            @Schema(
                    description =
                            "fundamentals, associate, expert, specialty or assessment; null where none is published",
                    nullable = true,
                    examples = "associate")
            String level,

            @Schema(description = "Other codes that count as this one", examples = "[\"MD-101\"]")
            List<String> aliases,

            List<FormerNameView> formerNames,

            @Schema(
                    description = "Last day on which it can be earned; null while none is known",
                    nullable = true,
                    examples = "2026-11-30")
            LocalDate retiredOn,

            @Schema(description = "Who says that it retires then")
            List<String> retirementSources,

            @Schema(description = "Who says that it exists and counts")
            List<String> sources) {

        static CertificationView of(Certification certification) {
            return new CertificationView(
                    certification.code(),
                    certification.name(),
                    certification.level().orElse(null),
                    certification.aliases(),
                    certification.formerNames().stream()
                            .map(name ->
                                    new FormerNameView(name.name(), name.until().orElse(null)))
                            .toList(),
                    certification.retiredOn().orElse(null),
                    certification
                            .retirement()
                            .map(Certification.Retirement::sources)
                            .orElse(List.of()),
                    certification.sources());
        }
    }

    private final Certifications certifications;
    private final Clock clock;

    CertificationResource(Certifications certifications, Clock clock) {
        this.certifications = certifications;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listCertifications", summary = "List the certifications of the catalogue by code")
    @APIResponse(responseCode = "200", description = "A page of certifications")
    @APIResponse(responseCode = "400", description = "INVALID_CURSOR, INVALID_VALUE, UNKNOWN_PARAMETER")
    public Page<CertificationView> list(
            @BeanParam @Valid PageRequest page,
            @Parameter(description = "Only this level", example = "expert") @QueryParam("level") String level,
            @Parameter(description = "Only those that can (false) or can no longer (true) be earned today")
                    @QueryParam("retired")
                    Boolean retired) {
        if (level != null && !Certification.LEVELS.contains(level)) {
            throw Refusal.invalidQuery(
                    "level", "INVALID_VALUE", "level must be one of " + String.join(", ", Certification.LEVELS) + ".");
        }
        LocalDate today = LocalDate.now(clock);
        String after = page.after(1).map(cursor -> cursor.part(0)).orElse("");
        List<CertificationView> found = certifications.all().stream()
                .filter(each -> each.code().compareTo(after) > 0)
                .filter(each ->
                        level == null || each.level().filter(level::equals).isPresent())
                .filter(each -> retired == null || each.retiredBefore(today) == retired)
                .limit(page.fetch())
                .map(CertificationView::of)
                .toList();
        return Page.of(found, page.limit(), each -> Cursor.of(each.code()));
    }

    @GET
    @Tagged
    @Path("/{code}")
    @Operation(operationId = "getCertification", summary = "Read one certification by its code or an alias")
    @APIResponse(responseCode = "200", description = "The certification, under its code whatever alias was asked for")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "CERTIFICATION_UNKNOWN")
    public CertificationView get(
            @Parameter(description = "Code or alias", example = "MD-101") @PathParam("code") String code) {
        return certifications
                .find(code)
                .map(CertificationView::of)
                .orElseThrow(() ->
                        Refusal.notFound("CERTIFICATION_UNKNOWN", "The catalogue has no certification of this code."));
    }
}
