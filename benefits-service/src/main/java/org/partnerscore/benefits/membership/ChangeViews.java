package org.partnerscore.benefits.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;

/** What changes of a membership answer: only what they led to, so that a repeated request has the same answer. */
final class ChangeViews {

    private ChangeViews() {}

    @Schema(name = "Enrolment", description = "A designation that is held.")
    record EnrolmentView(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "data-ai") Area solutionArea,
            LocalDate earnedOn,
            LocalDate benefitsFrom,

            @Schema(description = "First day without it, as things stand: a renewal moves it")
            LocalDate endsOn,

            @Schema(description = "The membership's common anniversary")
            LocalDate anniversary) {

        static EnrolmentView of(Memberships.Done done, Area area) {
            DesignationTerm term = Terms.held(done.after(), area, done.today()).orElseThrow();
            Membership membership = Terms.membershipOf(done.after(), term);
            return new EnrolmentView(
                    done.after().partnerId(),
                    area,
                    term.earnedOn(),
                    term.benefitsFrom(),
                    term.endsOn(),
                    Years.last(membership).anniversary());
        }
    }

    @Schema(name = "Renewal", description = "A renewal, and how every designation that is held goes on.")
    record RenewalView(
            @Schema(examples = "4711") String partnerId,

            @Schema(description = "The anniversary that was renewed", examples = "2024-02-01")
            LocalDate anniversary,

            LocalDate renewedOn,

            @Schema(description = "The next one", examples = "2025-02-01")
            LocalDate nextAnniversary,

            MembershipView.FeeView fee,

            @Schema(description = "Those that did not qualify end as they would have without the renewal")
            List<EnrolmentView> designations) {

        static RenewalView of(Memberships.Done done, Program program) {
            Membership membership = Terms.membership(done.after(), done.today()).orElseThrow();
            Year renewed = Years.former(membership).orElseThrow();
            return new RenewalView(
                    done.after().partnerId(),
                    renewed.anniversary(),
                    renewed.renewedOn().orElseThrow(),
                    Years.last(membership).anniversary(),
                    MembershipView.FeeView.of(program.feeOn(renewed.renewedOn().orElseThrow())),
                    Stream.of(Area.values())
                            .filter(area ->
                                    Terms.held(done.after(), area, done.today()).isPresent())
                            .map(area -> EnrolmentView.of(done, area))
                            .toList());
        }
    }

    @Schema(name = "Refund", description = "A purchase that was undone.")
    record RefundView(
            @Schema(examples = "4711") String partnerId,
            @Schema(description = "What was undone") Undone undone,
            LocalDate refundedOn,

            @Schema(description = "First day without the designations, as things stand")
            LocalDate endsOn) {

        enum Undone {
            @JsonProperty("enrolment")
            ENROLMENT,
            @JsonProperty("renewal")
            RENEWAL
        }

        static RefundView of(Memberships.Done done) {
            List<Membership> all = done.after().memberships();
            Membership membership = all.get(all.size() - 1);
            Optional<Membership> former = Terms.membership(done.before(), done.today());
            boolean renewal = former.flatMap(Years::former).isPresent();
            return new RefundView(
                    done.after().partnerId(),
                    renewal ? Undone.RENEWAL : Undone.ENROLMENT,
                    done.today(),
                    Years.last(membership).endsOn());
        }
    }
}
