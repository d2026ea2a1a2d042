package org.partnerscore.benefits.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;

/** Standings for tests, put together step by step: a membership from 2023-02-01, unless renewed until 2024-03-03. */
final class Partners {

    static final LocalDate FROM = LocalDate.of(2023, 2, 1);
    static final LocalDate ENDS = LocalDate.of(2024, 3, 3);

    private final String partnerId;
    private final List<DesignationTerm> designations = new ArrayList<>();
    private final List<SpecializationTerm> specializations = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private LocalDate from = LocalDate.MAX;

    private Partners(String partnerId) {
        this.partnerId = partnerId;
    }

    static Partners partner(String partnerId) {
        return new Partners(partnerId);
    }

    /** The membership year begins on this day, or with the first designation if that is earlier. */
    Partners since(LocalDate day) {
        from = day;
        return this;
    }

    Partners holding(Area... areas) {
        for (Area area : areas) {
            holding(area, FROM, FROM, ENDS);
        }
        return this;
    }

    Partners holding(Area area, LocalDate earnedOn, LocalDate benefitsFrom, LocalDate endsOn) {
        designations.add(new DesignationTerm(area, earnedOn, benefitsFrom, endsOn));
        from = earnedOn.isBefore(from) ? earnedOn : from;
        return this;
    }

    Partners specialized(String code, LocalDate earnedOn, LocalDate endsOn) {
        specializations.add(new SpecializationTerm(code, Optional.of(earnedOn), Optional.of(endsOn)));
        return this;
    }

    Partners qualifiedIn(Area area, LocalDate asOf) {
        assessments.add(new Assessment(area, asOf, true, Optional.empty(), asOf.minusMonths(5), asOf, Instant.EPOCH));
        return this;
    }

    Standing standing() {
        List<Membership> memberships = designations.isEmpty()
                ? List.of()
                : List.of(new Membership(
                        from,
                        List.of(new Membership.Year(
                                from,
                                from.plusYears(1),
                                from.plusYears(1).plusDays(1),
                                from.plusYears(1).plusDays(31),
                                Optional.empty())),
                        designations));
        return new Standing(partnerId, Optional.empty(), memberships, specializations, assessments);
    }
}
