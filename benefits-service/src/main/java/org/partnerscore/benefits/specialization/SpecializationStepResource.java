package org.partnerscore.benefits.specialization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.benefits.standing.SpecializationTerm.Submission;
import org.partnerscore.common.feed.Identifier;

/** What is asked and decided about the specializations of a partner. */
@Path("/api/v1/specializations/partners/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SpecializationStepResource {

    private static final String PARTNER_TEXT = "The partner, never one of its locations";
    private static final String KEY =
            "With a key the same request can be sent again: it is carried out once and answered with how things stand";
    private static final String INVALID = "The body is unreadable or wrong; DAY_IN_FUTURE: `on` is after today";

    private final PartnerSpecializations specializations;

    SpecializationStepResource(PartnerSpecializations specializations) {
        this.specializations = specializations;
    }

    @POST
    @Path("/{specialization}/decisions")
    @Operation(
            summary = "Decide about a partner's specialization",
            description =
                    "By a program reviewer. Requirements are decided first, in the first year and in every renewal: their"
                            + " thresholds are mostly unpublished and none of them is measured here. Where no evidence is asked,"
                            + " approved requirements make the specialization active; else complete evidence goes to audit or"
                            + " references, and their approval does.")
    @APIResponse(responseCode = "200", description = "How things stand now")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "404", description = "SPECIALIZATION_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description = "STEP_OUT_OF_ORDER: this is not what is to be decided now; IDEMPOTENCY_KEY_REUSED")
    @APIResponse(
            responseCode = "422",
            description =
                    "DESIGNATION_NOT_HELD, SPECIALIZATION_NOT_YET, SPECIALIZATION_RETIRED, DAY_BEFORE_LAST_STEP: a rule of"
                            + " the program says no")
    public PartnerSpecializationView decideSpecialization(
            @Parameter(description = PARTNER_TEXT, example = "4711") @PathParam("partnerId") @Identifier
                    String partnerId,
            @Parameter(example = "kubernetes-on-microsoft-azure") @PathParam("specialization") String code,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(max = 200) String key,
            @NotNull @Valid DecisionRequest request) {
        Decision decision = request.decidedOn(specializations.dayOf(request.on()));
        return carryOut(
                partnerId,
                code,
                key,
                request,
                (rules, standing, specialization, now) -> rules.decide(standing, specialization, decision, now));
    }

    @POST
    @Path("/{specialization}/evidence")
    @Operation(
            summary = "Submit the evidence of a specialization",
            description =
                    "Once the requirements are met: to earn it, and in every second year. What is asked stands in the"
                            + " specialization's `evidence`. Of many submissions at once one counts.")
    @APIResponse(responseCode = "200", description = "How things stand now")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "404", description = "SPECIALIZATION_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description =
                    "EVIDENCE_ALREADY_SUBMITTED, EVIDENCE_NOT_ASKED this year, STEP_OUT_OF_ORDER: the requirements are not"
                            + " met; IDEMPOTENCY_KEY_REUSED")
    @APIResponse(
            responseCode = "422",
            description =
                    "EVIDENCE_KIND_WRONG, EVIDENCE_INCOMPLETE, RETRY_TOO_EARLY naming `retryFrom`, DESIGNATION_NOT_HELD,"
                            + " SPECIALIZATION_RETIRED, DAY_BEFORE_LAST_STEP: a rule of the program says no")
    public PartnerSpecializationView submitSpecializationEvidence(
            @Parameter(description = PARTNER_TEXT, example = "4711") @PathParam("partnerId") @Identifier
                    String partnerId,
            @Parameter(example = "kubernetes-on-microsoft-azure") @PathParam("specialization") String code,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(max = 200) String key,
            @NotNull @Valid EvidenceRequest request) {
        Submission submission = request.submittedOn(specializations.dayOf(request.on()));
        return carryOut(
                partnerId,
                code,
                key,
                request,
                (rules, standing, specialization, now) -> rules.submit(standing, specialization, submission, now));
    }

    @POST
    @Path("/{specialization}/renewals")
    @Operation(
            summary = "Renew a specialization for another year",
            description =
                    "From 60 days before its anniversary until 30 days after it, once the requirements are decided and, in"
                            + " every second year, the evidence is approved. The anniversary keeps its month and day.")
    @APIResponse(responseCode = "200", description = "How things stand now")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "404", description = "SPECIALIZATION_UNKNOWN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED")
    @APIResponse(
            responseCode = "422",
            description =
                    "SPECIALIZATION_NOT_ACTIVE, RENEWAL_NOT_OPEN, RENEWAL_CLOSED, REQUIREMENTS_NOT_DECIDED, EVIDENCE_REQUIRED,"
                            + " EVIDENCE_NOT_DECIDED, DESIGNATION_NOT_HELD, SPECIALIZATION_RETIRED, DAY_BEFORE_LAST_STEP: a"
                            + " rule of the program says no")
    public PartnerSpecializationView renewSpecialization(
            @Parameter(description = PARTNER_TEXT, example = "4711") @PathParam("partnerId") @Identifier
                    String partnerId,
            @Parameter(example = "kubernetes-on-microsoft-azure") @PathParam("specialization") String code,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") @Size(max = 200) String key,
            @NotNull @Valid RenewalRequest request) {
        LocalDate on = specializations.dayOf(request.on());
        return carryOut(
                partnerId,
                code,
                key,
                request,
                (rules, standing, specialization, now) -> rules.renew(standing, specialization, on, now));
    }

    private PartnerSpecializationView carryOut(
            String partnerId, String code, String key, Object request, PartnerSpecializations.Request change) {
        Specialization specialization = specializations.find(code);
        specializations.carryOut(partnerId, specialization, key, code + " " + request, change);
        return specializations
                .views(specializations.noticed(partnerId), specializations.today())
                .apply(specialization);
    }
}
