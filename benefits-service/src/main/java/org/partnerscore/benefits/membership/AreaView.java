package org.partnerscore.benefits.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.DesignationTerm;

@Schema(name = "AreaStatus", description = "How a partner stands in an area.")
record AreaView(
        @Schema(examples = "modern-work") Area solutionArea,
        Status status,

        @Schema(
                description = "The highest total of the month so far, as last assessed; null where nothing is known,"
                        + " or the day is not today",
                nullable = true,
                examples = "77.5")
        BigDecimal points,

        @Schema(description = "The day of the points", nullable = true)
        LocalDate assessedOn,

        @Schema(description = "First day of the designation", nullable = true)
        LocalDate earnedOn,

        @Schema(description = "First day without it, as things stand: a renewal moves it", nullable = true)
        LocalDate endsOn,

        @Schema(description = "First day of its benefits", nullable = true)
        LocalDate benefitsFrom,

        @Schema(description = "Held, and not in a renewal window that follows the anniversary")
        boolean badgeValid,

        @Schema(description = "Of qualification, both days included; null where nothing is known", nullable = true)
        WindowView window,

        @Schema(description = "What the area lacks of all points")
        List<MissingView> missing,

        @Schema(nullable = true) NextView next) {

    @Schema(name = "MembershipStatus")
    enum Status {
        @JsonProperty("in-progress")
        IN_PROGRESS,
        @JsonProperty("qualified")
        QUALIFIED,
        @JsonProperty("enrolled")
        ENROLLED,
        @JsonProperty("renewal-due")
        RENEWAL_DUE
    }

    @Schema(name = "QualificationWindow", description = "Both days are included")
    record WindowView(LocalDate from, LocalDate to) {}

    @Schema(name = "MissingPoints")
    record MissingView(
            @Schema(examples = "deployments") String metric,

            @Schema(description = "How much; null where something else than the value decides", nullable = true)
            BigDecimal by,

            @Schema(description = "What that is worth", examples = "22.5")
            BigDecimal points,

            String text) {

        static List<MissingView> of(List<Assessment.Missing> missing) {
            return missing.stream()
                    .map(each -> new MissingView(
                            each.metric(), MembershipView.orNull(each.by()), each.points(), each.text()))
                    .toList();
        }
    }

    @Schema(name = "NextStep", description = "What comes next, or is to be done.")
    record NextView(
            @Schema(description = "On or until which day; null where no day is known", nullable = true)
            LocalDate on,

            String what,

            @Schema(
                    description = "The last warning that has come: 120, 90, 60 or 30 days before the end",
                    nullable = true,
                    examples = "90")
            Integer daysAhead,

            @Schema(description = "How many points the area lacks to qualify", nullable = true, examples = "8.5")
            BigDecimal pointsMissing,

            List<MissingView> missing) {

        static NextView of(Outlook.Next next) {
            return new NextView(
                    next.on().orElse(null),
                    next.what(),
                    next.daysAhead().orElse(null),
                    MembershipView.orNull(next.pointsMissing()),
                    MissingView.of(next.missing()));
        }
    }

    static AreaView of(Memberships.Found found, Area area, Program program) {
        Optional<Assessment> assessment = found.standing().assessments().stream()
                .filter(each -> each.area() == area)
                .filter(each -> found.day().equals(found.today()))
                .findFirst();
        Optional<DesignationTerm> term = Terms.held(found.standing(), area, found.day());
        Optional<Outlook> outlook =
                term.map(held -> Outlook.of(Terms.membershipOf(found.standing(), held), held, found.day()));
        Status status = outlook.map(held -> Status.valueOf(held.status().name()))
                .orElse(assessment.filter(Assessment::qualified).isPresent() ? Status.QUALIFIED : Status.IN_PROGRESS);
        Optional<Outlook.Next> next = outlook.map(held -> held.next(program, assessment))
                .or(() -> assessment.map(each -> next(each, found.day(), program)));
        return new AreaView(
                area,
                status,
                MembershipView.orNull(assessment.flatMap(Assessment::total)),
                assessment.map(Assessment::asOf).orElse(null),
                term.map(DesignationTerm::earnedOn).orElse(null),
                term.map(DesignationTerm::endsOn).orElse(null),
                term.map(DesignationTerm::benefitsFrom).orElse(null),
                outlook.filter(Outlook::isBadgeValid).isPresent(),
                assessment
                        .map(each -> new WindowView(each.windowFrom(), each.windowTo()))
                        .orElse(null),
                MissingView.of(assessment.map(Assessment::missing).orElse(List.of())),
                next.map(NextView::of).orElse(null));
    }

    private static Outlook.Next next(Assessment assessment, LocalDate day, Program program) {
        return assessment.qualified()
                ? Outlook.Next.of(day, "May be enrolled: designation, badge and benefits from the day of enrolment.")
                : new Outlook.Next(
                        Optional.empty(),
                        "Qualifies with " + program.qualifyingTotal() + " points and points in every metric.",
                        Optional.empty(),
                        Outlook.pointsMissing(program, assessment),
                        assessment.missing());
    }
}
