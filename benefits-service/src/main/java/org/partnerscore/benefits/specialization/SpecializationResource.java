package org.partnerscore.benefits.specialization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;

/** The specializations of the program as data. */
@Path("/api/v1/specializations")
@Produces(MediaType.APPLICATION_JSON)
public class SpecializationResource {

    private static final String DAY = "The day, by default today (UTC)";

    private final SpecializationCatalogue catalogue;
    private final AsOf asOf;

    SpecializationResource(SpecializationCatalogue catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    @GET
    @Operation(
            summary = "The specializations that can be earned or renewed on a day",
            description = "In the order of their codes, with what they ask on that day.")
    @APIResponse(responseCode = "200", description = "One page of specializations")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is unknown or wrong; AS_OF_OUT_OF_RANGE before 2022-10-03 or more than 366 days ahead")
    public Page<SpecializationView> listSpecializations(
            @Parameter(description = DAY, example = "2023-10-09") @QueryParam("asOf") LocalDate day,
            @Parameter(description = "Only those of this category", example = "azure")
                    @QueryParam("category")
                    @Pattern(regexp = "azure|business-applications|modern-work|security|expert-program")
                    String category,
            @BeanParam @Valid PageRequest page) {
        LocalDate on = asOf.orToday(day);
        String after = page.after(1).map(cursor -> cursor.part(0)).orElse("");
        List<SpecializationView> found = catalogue.on(on).stream()
                .filter(each -> each.code().compareTo(after) > 0)
                .filter(each -> category == null || each.category().slug().equals(category))
                .limit(page.fetch())
                .map(each -> view(each, on))
                .toList();
        return Page.of(found, page.limit(), each -> Cursor.of(each.specialization()));
    }

    @GET
    @Path("/{specialization}")
    @Tagged
    @Operation(
            summary = "One specialization as it is on a day",
            description = "A retired one is still told, as it was last: partners may hold it.")
    @APIResponse(responseCode = "200", description = "Its name, designations and requirements, and who says so")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    @APIResponse(
            responseCode = "404",
            description = "SPECIALIZATION_UNKNOWN, or SPECIALIZATION_NOT_YET before its first day")
    public SpecializationView getSpecialization(
            @Parameter(example = "kubernetes-on-microsoft-azure") @PathParam("specialization") String specialization,
            @Parameter(description = DAY, example = "2023-10-09") @QueryParam("asOf") LocalDate day) {
        LocalDate on = asOf.orToday(day);
        Specialization found = catalogue
                .find(specialization)
                .orElseThrow(() -> Refusal.notFound("SPECIALIZATION_UNKNOWN", "There is no such specialization."));
        if (on.isBefore(found.from())) {
            throw Refusal.notFound("SPECIALIZATION_NOT_YET", "It begins on " + found.from() + ".");
        }
        return view(found, on);
    }

    @GET
    @Path("/schema")
    @Operation(
            summary = "The JSON Schema of the files of specializations",
            description = "What a file must keep for the service to start. No specialization is called 'schema'.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Schema, draft 2020-12",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String getSpecializationSchema() {
        return SpecializationFiles.FILES.schema();
    }

    private SpecializationView view(Specialization specialization, LocalDate day) {
        return SpecializationView.of(specialization, day, catalogue.auditFees(specialization.category(), day));
    }
}
