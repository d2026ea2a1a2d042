package org.partnerscore.associations.association;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.associations.Days;
import org.partnerscore.associations.association.InForce.Line;
import org.partnerscore.associations.customer.Segment;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.security.Named;

/** The associations of many partners at once, for whoever computes with them. */
@Path("/api/v1/associations/queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "associations")
public class AssociationQueryResource {

    record QueryRequest(
            @Schema(examples = "[\"4711\"]") @NotNull @Size(min = 1, max = 500)
            List<@NotNull @Identifier String> partnerIds,

            @Schema(description = "Days, YYYY-MM-DD", examples = "[\"2022-08-31\", \"2023-08-31\"]")
            @NotNull
            @Size(min = 1, max = 60)
            List<@NotNull String> inForceOn)
            implements Named {

        @Override
        public Set<String> namedPartners() {
            return partnerIds == null ? Set.of() : new HashSet<>(partnerIds);
        }

        List<LocalDate> days() {
            List<LocalDate> days = new ArrayList<>();
            for (String day : inForceOn) {
                days.add(Days.read(day, "/inForceOn/" + days.size()));
            }
            return days;
        }
    }

    /** What a partner that was asked for turned out to be. */
    enum Status {
        PARTNER,
        LOCATION,
        UNKNOWN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record AssociationInForce(
            @Schema(description = "The partner itself or one of its locations", examples = "4711-a")
            String partnerId,

            @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
            UUID tenantId,

            AssociationType type,

            @Schema(description = "Empty = all products of the tenant", examples = "[\"exchange-online\"]")
            List<String> products,

            @Schema(examples = "2023-01-10") LocalDate associatedOn,

            @Schema(nullable = true, examples = "null") LocalDate endedOn,

            @Schema(examples = "1") int version) {

        static AssociationInForce of(Association association) {
            return new AssociationInForce(
                    association.key().partnerId(),
                    association.key().tenantId(),
                    association.key().type(),
                    association.products(),
                    association.key().associatedOn(),
                    association.endedOn().orElse(null),
                    association.version());
        }
    }

    record PartnerInForce(
            @Schema(examples = "4711") String partnerId,
            Status status,
            @Schema(examples = "[\"4711-a\"]") List<String> locations,

            @Schema(nullable = true, description = "Of a location", examples = "null")
            String parentPartnerId,

            @Schema(
                    description =
                            "By type, tenantId, associatedOn, partnerId; none for a location, they are its partner's")
            List<AssociationInForce> associations) {

        static PartnerInForce of(String partnerId, List<Line> lines) {
            if (lines.isEmpty()) {
                return new PartnerInForce(partnerId, Status.UNKNOWN, List.of(), null, List.of());
            }
            TreeSet<String> locations = new TreeSet<>();
            List<AssociationInForce> associations = new ArrayList<>();
            String parent = null;
            for (Line line : lines) {
                if (!line.holderPartnerId().equals(partnerId)) {
                    locations.add(line.holderPartnerId());
                } else {
                    parent = line.parentPartnerId().orElse(null);
                }
                line.association().map(AssociationInForce::of).ifPresent(associations::add);
            }
            Status status = parent == null ? Status.PARTNER : Status.LOCATION;
            return new PartnerInForce(partnerId, status, List.copyOf(locations), parent, associations);
        }
    }

    record CustomerSegment(
            @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
            UUID tenantId,

            Segment segment) {}

    record QueryView(
            @Schema(description = "One for each partner asked for, in that order")
            List<PartnerInForce> partners,

            @Schema(description = "The customers of the answer whose segment is known, by tenantId")
            List<CustomerSegment> customers) {

        static QueryView of(Iterable<String> asked, List<Line> lines) {
            Map<String, List<Line>> byPartner = new LinkedHashMap<>();
            asked.forEach(partnerId -> byPartner.put(partnerId, new ArrayList<>()));
            Map<String, CustomerSegment> customers = new TreeMap<>();
            for (Line line : lines) {
                byPartner.get(line.askedPartnerId()).add(line);
                line.segment().ifPresent(segment -> {
                    UUID tenantId = line.association().orElseThrow().key().tenantId();
                    customers.put(tenantId.toString(), new CustomerSegment(tenantId, segment));
                });
            }
            List<PartnerInForce> partners = new ArrayList<>();
            byPartner.forEach((partnerId, its) -> partners.add(PartnerInForce.of(partnerId, its)));
            return new QueryView(partners, List.copyOf(customers.values()));
        }
    }

    private final InForce inForce;

    AssociationQueryResource(InForce inForce) {
        this.inForce = inForce;
    }

    @POST
    @Operation(
            operationId = "queryAssociations",
            summary = "Who works for whom on given days, for many partners at once",
            description = "The associations of each partner and its locations that are in force on at least one of the"
                    + " days: associatedOn <= day < endedOn. Changes nothing; safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "What the partners are and which of their associations are in force",
            content = @Content(schema = @Schema(implementation = QueryView.class)))
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, INVALID_DATE, UNKNOWN_MEMBER, UNREADABLE_BODY")
    public QueryView query(@NotNull @Valid QueryRequest request) {
        LinkedHashSet<String> asked = new LinkedHashSet<>(request.partnerIds());
        return QueryView.of(asked, inForce.onAnyOf(request.days(), List.copyOf(asked)));
    }
}
