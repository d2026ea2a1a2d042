package org.partnerscore.benefits.catalogue;

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

/** The catalogue as data. */
@Path("/api/v1/benefits")
@Produces(MediaType.APPLICATION_JSON)
public class BenefitResource {

    private static final String AREAS =
            "common|modern-work|data-ai|digital-app-innovation|infrastructure|security" + "|business-applications";
    private static final String DAY = "The day, by default today (UTC)";

    private final Catalogue catalogue;
    private final AsOf asOf;

    BenefitResource(Catalogue catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    @GET
    @Operation(summary = "The benefits in force on a day", description = "In the order of their codes.")
    @APIResponse(responseCode = "200", description = "One page of the catalogue")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is unknown or wrong; AS_OF_OUT_OF_RANGE before 2022-10-03 or more than 366 days ahead")
    public Page<BenefitView> listBenefits(
            @Parameter(description = DAY, example = "2023-09-15") @QueryParam("asOf") LocalDate day,
            @Parameter(description = "Only benefits of this kind", example = "quantity")
                    @QueryParam("kind")
                    @Pattern(regexp = "quantity|right|recognition")
                    String kind,
            @Parameter(description = "Only benefits that this area gives", example = "modern-work")
                    @QueryParam("area")
                    @Pattern(regexp = AREAS)
                    String area,
            @BeanParam @Valid PageRequest page) {
        LocalDate on = asOf.orToday(day);
        String after = page.after(1).map(cursor -> cursor.part(0)).orElse("");
        List<BenefitView> found = catalogue.on(on).tailMap(after + "\0").values().stream()
                .filter(benefit -> kind == null || benefit.kind().slug().equals(kind))
                .filter(benefit -> area == null || benefit.isGivenBy(area))
                .limit(page.fetch())
                .map(benefit -> BenefitView.of(benefit, catalogue.activation(benefit.code(), on)))
                .toList();
        return Page.of(found, page.limit(), benefit -> Cursor.of(benefit.benefit()));
    }

    @GET
    @Path("/{benefit}")
    @Tagged
    @Operation(summary = "One benefit as it is in force on a day")
    @APIResponse(responseCode = "200", description = "The benefit, who gets how much of it, and who says so")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    @APIResponse(responseCode = "404", description = "BENEFIT_UNKNOWN: no edition in force on that day knows it")
    public BenefitView getBenefit(
            @Parameter(description = "Code of the benefit", example = "microsoft-365-e5") @PathParam("benefit")
                    String benefit,
            @Parameter(description = DAY, example = "2023-09-15") @QueryParam("asOf") LocalDate day) {
        LocalDate on = asOf.orToday(day);
        Benefit found = catalogue.on(on).get(benefit);
        if (found == null) {
            throw Refusal.notFound("BENEFIT_UNKNOWN", "The catalogue in force on " + on + " has no such benefit.");
        }
        return BenefitView.of(found, catalogue.activation(benefit, on));
    }

    @GET
    @Path("/packages")
    @Operation(
            summary = "The packages of benefits that are sold on a day and need no designation",
            description = "No benefit is called 'packages'.")
    @APIResponse(responseCode = "200", description = "The packages, as far as they are published")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    public OfferView.OffersView getBenefitPackages(
            @Parameter(description = DAY, example = "2026-09-15") @QueryParam("asOf") LocalDate day) {
        return new OfferView.OffersView(
                catalogue.offers(asOf.orToday(day)).stream().map(OfferView::of).toList());
    }

    @GET
    @Path("/schema")
    @Operation(
            summary = "The JSON Schema of the catalogue's files",
            description = "What a file must keep for the service to start. No benefit is called 'schema'.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Schema, draft 2020-12",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String getBenefitSchema() {
        return CatalogueFiles.FILES.schema();
    }
}
