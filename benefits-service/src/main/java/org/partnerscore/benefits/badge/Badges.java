package org.partnerscore.benefits.badge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerscore.benefits.badge.DesignationBadges.Validity;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.specialization.Specialization;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;
import org.partnerscore.benefits.standing.SpecializationTerm;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.common.problem.Refusal;

/** Which badge a partner may show on a day: a pure function of its standing. */
@ApplicationScoped
class Badges {

    /** The badge of who holds the designations of all six areas. */
    static final String ALL_AREAS = "microsoft-cloud";

    private static final Map<Area, String> NAMES = Map.of(
            Area.MODERN_WORK, "Modern Work",
            Area.DATA_AI, "Data & AI",
            Area.DIGITAL_APP_INNOVATION, "Digital & App Innovation",
            Area.INFRASTRUCTURE, "Infrastructure",
            Area.SECURITY, "Security",
            Area.BUSINESS_APPLICATIONS, "Business Applications");

    private final SpecializationCatalogue catalogue;

    Badges(SpecializationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Badge of(Standing standing, String subject, LocalDate day) {
        Map<Area, Validity> designations = DesignationBadges.heldOn(day, standing);
        if (subject.equals(ALL_AREAS)) {
            return allAreas(standing, designations);
        }
        for (Area area : NAMES.keySet()) {
            if (area.slug().equals(subject)) {
                Validity valid = valid(designations, area);
                return new Badge(
                        standing.partnerId(), subject, "Designation", NAMES.get(area), valid.since(), valid.until());
            }
        }
        Specialization specialization = catalogue
                .find(subject)
                .orElseThrow(() -> Refusal.notFound(
                        "BADGE_UNKNOWN", "There is no designation and no specialization of this name."));
        return specialization(standing, specialization, designations, day);
    }

    private static Badge allAreas(Standing standing, Map<Area, Validity> designations) {
        Set<Area> lacking = EnumSet.copyOf(NAMES.keySet());
        lacking.removeAll(designations.keySet());
        if (!lacking.isEmpty()) {
            throw notHeld("Designations are lacking: "
                    + lacking.stream().map(Area::slug).collect(Collectors.joining(", ")) + ".");
        }
        NAMES.keySet().forEach(area -> valid(designations, area));
        return new Badge(
                standing.partnerId(),
                ALL_AREAS,
                "Recognition",
                "All six solution areas",
                designations.values().stream()
                        .map(Validity::since)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                designations.values().stream()
                        .map(Validity::until)
                        .min(LocalDate::compareTo)
                        .orElseThrow());
    }

    private static Validity valid(Map<Area, Validity> designations, Area area) {
        Validity valid = designations.get(area);
        if (valid == null) {
            throw notHeld("The designation " + area.slug() + " is not held today.");
        }
        if (valid.paused()) {
            throw notHeld("The membership's anniversary is over and it is not renewed yet: the designation "
                    + area.slug() + " goes on, its badge does not.");
        }
        return valid;
    }

    private Badge specialization(
            Standing standing, Specialization specialization, Map<Area, Validity> designations, LocalDate day) {
        SpecializationTerm term = standing.specializations().stream()
                .filter(each -> each.specialization().equals(specialization.code()) && each.isHeldOn(day))
                .findFirst()
                .orElseThrow(() -> notHeld("The specialization is not held today."));
        designations.values().removeIf(Validity::paused);
        if (!isCovered(specialization, designations, day, day)) {
            throw notHeld("The specialization is held, but no designation whose badge it could stand on: "
                    + Arrays.toString(specialization.coverageOn(day).areas().stream()
                            .map(Area::slug)
                            .sorted()
                            .toArray())
                    + (specialization.coverageOn(day).all() ? ", all of them." : ", one of them."));
        }
        LocalDate until =
                designations.values().stream()
                        .map(Validity::until)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .filter(end -> !isCovered(specialization, designations, end, day))
                        .findFirst()
                        .filter(end -> end.isBefore(term.endsOn().orElseThrow()))
                        .orElse(term.endsOn().orElseThrow());
        return new Badge(
                standing.partnerId(),
                specialization.code(),
                "Specialization",
                specialization.nameOn(day),
                term.earnedOn().orElseThrow(),
                until);
    }

    /** Whether those of the designations whose badges are still valid at that time carry it, as the program is today. */
    private static boolean isCovered(
            Specialization specialization, Map<Area, Validity> designations, LocalDate at, LocalDate day) {
        return specialization
                .coverageOn(day)
                .isMetBy(designations.entrySet().stream()
                        .filter(each -> each.getValue().until().isAfter(at))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static Refusal notHeld(String detail) {
        return Refusal.notFound("BADGE_NOT_HELD", detail);
    }
}
