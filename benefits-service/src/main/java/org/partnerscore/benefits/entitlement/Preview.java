package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;

/** A standing as it would be, and how its entitlements would differ. */
final class Preview {

    private Preview() {}

    /** A benefit before and after; one of the two may be missing. */
    record Difference(Optional<Entitlement> before, Optional<Entitlement> after) {

        Entitlement any() {
            return after.or(() -> before).orElseThrow();
        }

        boolean isChange() {
            return !before.map(Difference::figures).equals(after.map(Difference::figures));
        }

        private static List<Object> figures(Entitlement entitlement) {
            return List.of(
                    entitlement.isInForce(),
                    entitlement.granted(),
                    entitlement.unpublished(),
                    entitlement.sources().stream()
                            .filter(Source::gives)
                            .map(source -> List.of(
                                    source.held().solutionArea(), source.held().specialization()))
                            .toList());
        }
    }

    /** With a designation from the day on: to the end of the others, or for a year. */
    static Standing with(Standing standing, Area area, LocalDate day) {
        LocalDate end = standing.memberships().stream()
                .flatMap(membership -> membership.designations().stream())
                .filter(term -> term.isHeldOn(day))
                .map(DesignationTerm::endsOn)
                .max(Comparator.naturalOrder())
                .orElse(day.plusYears(1));
        Membership gained = new Membership(day, List.of(), List.of(new DesignationTerm(area, day, day, end)));
        return with(standing, append(standing.memberships(), gained), standing.specializations());
    }

    static Standing with(Standing standing, String specialization, LocalDate day) {
        SpecializationTerm gained =
                new SpecializationTerm(specialization, Optional.of(day), Optional.of(day.plusYears(1)));
        return with(standing, standing.memberships(), append(standing.specializations(), gained));
    }

    static Standing without(Standing standing, Area area, LocalDate day) {
        List<Membership> memberships = standing.memberships().stream()
                .map(membership -> new Membership(
                        membership.from(),
                        membership.years(),
                        membership.designations().stream()
                                .filter(term -> term.area() != area || !term.isHeldOn(day))
                                .toList()))
                .toList();
        return with(standing, memberships, standing.specializations());
    }

    static Standing without(Standing standing, String specialization, LocalDate day) {
        return with(
                standing,
                standing.memberships(),
                standing.specializations().stream()
                        .filter(term -> !term.specialization().equals(specialization) || !term.isHeldOn(day))
                        .toList());
    }

    /** By code; only what the partner has or would have, not what it is merely qualified for. */
    static List<Difference> differences(List<Entitlement> before, List<Entitlement> after) {
        Map<String, Difference> differences = new TreeMap<>();
        enrolled(before)
                .forEach(one ->
                        differences.put(one.benefit().code(), new Difference(Optional.of(one), Optional.empty())));
        enrolled(after)
                .forEach(one -> differences.merge(
                        one.benefit().code(),
                        new Difference(Optional.empty(), Optional.of(one)),
                        (old, fresh) -> new Difference(old.before(), fresh.after())));
        return differences.values().stream().filter(Difference::isChange).toList();
    }

    private static Stream<Entitlement> enrolled(List<Entitlement> entitlements) {
        return entitlements.stream().filter(one -> one.basis() == Entitlement.Basis.ENROLLED);
    }

    private static Standing with(
            Standing standing, List<Membership> memberships, List<SpecializationTerm> specializations) {
        return new Standing(
                standing.partnerId(), standing.legacy(), memberships, specializations, standing.assessments());
    }

    private static <T> List<T> append(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
