package org.partnerscore.skilling.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;
import org.partnerscore.common.security.Named;
import org.partnerscore.skilling.certification.Certification;
import org.partnerscore.skilling.certification.Certifications;

/** The question that scores hang on, for many partners at once. It reads, so it may be sent again. */
@Path("/api/v1/certificates/queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class HoldersResource {

    record HoldersRequest(
            @Schema(
                    description = "Partners and locations; which locations a partner has is for the caller to know",
                    examples = "[\"4711\", \"4711-a\"]")
            @NotNull
            @Size(min = 1, max = 1000)
            List<@NotNull @Identifier String> partnerIds,

            @Schema(
                    description = "The day asked about; or else `from` and `to`",
                    nullable = true,
                    examples = "2023-09-15")
            LocalDate on,

            @Schema(description = "The first day of the period asked about", nullable = true)
            LocalDate from,

            @Schema(description = "The last day of the period, at most 366 days with the first", nullable = true)
            LocalDate to)
            implements Named {

        @Override
        public Set<String> namedPartners() {
            return partnerIds == null ? Set.of() : new HashSet<>(partnerIds);
        }

        LocalDate first() {
            return on == null ? from : on;
        }

        LocalDate last() {
            return on == null ? to : on;
        }
    }

    record HoldersView(List<HolderView> individuals) {}

    record HolderView(
            @Schema(examples = "i1") String individualId,
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "2022-01-01") LocalDate linkedOn,
            @Schema(nullable = true) LocalDate unlinkedOn,

            @Schema(
                    description =
                            "The day on which a later link of the individual took over; told where a period is asked about",
                    nullable = true)
            LocalDate supersededOn,

            @Schema(description = "Version of the link", examples = "1")
            int version,

            List<HeldView> certificates) {}

    record HeldView(
            @Schema(description = "Code of the certification", examples = "MS-102")
            String certification,

            @Schema(description = "Code or alias, as the feed gave it", examples = "MS-101")
            String storedAs,

            @Schema(examples = "2023-01-01") LocalDate earnedOn,
            @Schema(nullable = true) LocalDate expiresOn,
            @Schema(nullable = true) LocalDate revokedOn,

            @Schema(
                    description = "Last day on which the certification can be earned; null while none is known",
                    nullable = true,
                    examples = "2026-11-30")
            LocalDate retiredOn,

            @Schema(examples = "1") int version) {}

    private static final int MOST_DAYS = 366;

    private final Holders holders;
    private final Certifications certifications;

    HoldersResource(Holders holders, Certifications certifications) {
        this.holders = holders;
        this.certifications = certifications;
    }

    @POST
    @Operation(
            operationId = "queryHeldCertificates",
            summary = "Who belongs to these partners on a day or in a period, and which certificates they hold then",
            description = "Individuals by id, each with the link by which they belong to one of the partners and every"
                    + " certificate that is held on that day. An individual belongs to the partner of the link that"
                    + " began last, if that link has not ended. Of a period, both days included, every link and"
                    + " certificate that holds on any of its days: an individual stands there once for each link, which"
                    + " holds until `unlinkedOn` or `supersededOn`, whichever is earlier. Reads only; safe to retry.")
    @APIResponse(responseCode = "200", description = "The individuals; none for partners that nobody is linked to")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, INVALID_DATE, UNREADABLE_BODY, UNKNOWN_MEMBER")
    public HoldersView query(@NotNull @Valid HoldersRequest request) {
        requireDays(request);
        List<Holders.Holder> found = request.on() == null
                ? holders.within(request.partnerIds(), request.from(), request.to())
                : holders.of(request.partnerIds(), request.on());
        return new HoldersView(found.stream().map(this::view).toList());
    }

    private static void requireDays(HoldersRequest request) {
        if (request.on() != null && (request.from() != null || request.to() != null)) {
            throw invalid("/on", "Either on is asked about, or from and to.");
        }
        if (request.first() == null || request.last() == null) {
            throw invalid(
                    request.from() != null ? "/to" : request.to() != null ? "/from" : "/on",
                    "A day is missing: on, or from and to.");
        }
        requireYear(request.on() == null ? "from" : "on", request.first());
        requireYear("to", request.last());
        if (request.first().isAfter(request.last())
                || request.first().until(request.last(), ChronoUnit.DAYS) >= MOST_DAYS) {
            throw invalid("/to", "to must not be before from, and at most " + MOST_DAYS + " days are asked about.");
        }
    }

    private static void requireYear(String name, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw invalid("/" + name, name + " must be a date (YYYY-MM-DD).");
        }
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("INVALID_DATE", detail, new Violation(pointer, "INVALID_DATE", detail));
    }

    private HolderView view(Holders.Holder holder) {
        return new HolderView(
                holder.individualId(),
                holder.partnerId(),
                holder.linkedOn(),
                holder.unlinkedOn().orElse(null),
                holder.supersededOn().orElse(null),
                holder.version(),
                holder.certificates().stream().map(this::view).toList());
    }

    private HeldView view(Holders.Held held) {
        Optional<Certification> certification = certifications.find(held.certification());
        return new HeldView(
                certification.map(Certification::code).orElse(held.certification()),
                held.certification(),
                held.earnedOn(),
                held.expiresOn().orElse(null),
                held.revokedOn().orElse(null),
                certification.flatMap(Certification::retiredOn).orElse(null),
                held.version());
    }
}
