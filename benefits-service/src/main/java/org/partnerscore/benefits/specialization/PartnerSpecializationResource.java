package org.partnerscore.benefits.specialization;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.time.AsOf;

/** The specializations of a partner. */
@Path("/api/v1/specializations/partners/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerSpecializationResource {

    private static final String PARTNER_TEXT = "The partner, never one of its locations";
    private static final String DAY = "The day, by default today (UTC)";

    private final PartnerSpecializations specializations;
    private final AsOf asOf;

    PartnerSpecializationResource(PartnerSpecializations specializations, AsOf asOf) {
        this.specializations = specializations;
        this.asOf = asOf;
    }

    @GET
    @Operation(
            summary = "Where a partner stands with its specializations",
            description =
                    "Those it ever began, in the order of their codes. Of a partner of which nothing is known there are none.")
    @APIResponse(responseCode = "200", description = "One page of the partner's specializations")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    public Page<PartnerSpecializationView> listPartnerSpecializations(
            @Parameter(description = PARTNER_TEXT, example = "4711") @PathParam("partnerId") @Identifier
                    String partnerId,
            @Parameter(description = DAY, example = "2023-10-09") @QueryParam("asOf") LocalDate day,
            @BeanParam @Valid PageRequest page) {
        LocalDate on = asOf.orToday(day);
        String after = page.after(1).map(cursor -> cursor.part(0)).orElse("");
        Standing standing = specializations.noticed(partnerId);
        SortedSet<String> codes = new TreeSet<>();
        standing.specializations().stream()
                .map(SpecializationTerm::specialization)
                .filter(specializations::isKnown)
                .forEach(codes::add);
        List<PartnerSpecializationView> found = codes.tailSet(after + "\0").stream()
                .limit(page.fetch())
                .map(specializations::find)
                .map(specializations.views(standing, on))
                .toList();
        return Page.of(found, page.limit(), each -> Cursor.of(each.specialization()));
    }

    @GET
    @Path("/{specialization}")
    @Tagged
    @Operation(
            summary = "Where a partner stands with one specialization",
            description = "One that it never began is `not-started`. A day to come is told as if nobody did anything.")
    @APIResponse(responseCode = "200", description = "State, days and every step that led there")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    @APIResponse(responseCode = "404", description = "SPECIALIZATION_UNKNOWN")
    public PartnerSpecializationView getPartnerSpecialization(
            @Parameter(description = PARTNER_TEXT, example = "4711") @PathParam("partnerId") @Identifier
                    String partnerId,
            @Parameter(example = "kubernetes-on-microsoft-azure") @PathParam("specialization") String code,
            @Parameter(description = DAY, example = "2023-10-09") @QueryParam("asOf") LocalDate day) {
        Specialization specialization = specializations.find(code);
        return specializations
                .views(specializations.noticed(partnerId), asOf.orToday(day))
                .apply(specialization);
    }
}
