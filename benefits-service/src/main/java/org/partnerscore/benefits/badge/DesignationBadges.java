package org.partnerscore.benefits.badge;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.DesignationTerm;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Standing;

/** Which designations a partner may show on a day. */
final class DesignationBadges {

    /** From this anniversary on renewal is over when the badge would have paused. */
    private static final LocalDate NO_PAUSE = LocalDate.of(2026, 11, 1);

    /** @param paused whether it is held, but not valid until the membership is renewed */
    record Validity(LocalDate since, LocalDate until, boolean paused) {}

    private DesignationBadges() {}

    static Map<Area, Validity> heldOn(LocalDate day, Standing standing) {
        Map<Area, Validity> held = new EnumMap<>(Area.class);
        for (Membership membership : standing.memberships()) {
            boolean paused = membership.years().stream().anyMatch(year -> isPause(year, day));
            for (DesignationTerm term : membership.designations()) {
                if (term.isHeldOn(day)) {
                    held.put(term.area(), new Validity(term.earnedOn(), until(term, membership, day), paused));
                }
            }
        }
        return held;
    }

    /** After an anniversary of the old kind the designation goes on for the days of renewal, and the badge waits for it. */
    private static boolean isPause(Membership.Year year, LocalDate day) {
        return year.anniversary().isBefore(NO_PAUSE)
                && day.isAfter(year.anniversary())
                && day.isBefore(year.endsOn())
                && year.renewedOn().map(day::isBefore).orElse(true);
    }

    private static LocalDate until(DesignationTerm term, Membership membership, LocalDate day) {
        return membership.years().stream()
                .filter(year -> year.anniversary().isBefore(NO_PAUSE))
                .filter(year -> !year.anniversary().isBefore(day))
                .filter(year -> year.renewedOn()
                        .map(renewed -> renewed.isAfter(year.anniversary().plusDays(1)))
                        .orElse(true))
                .map(year -> year.anniversary().plusDays(1))
                .filter(first -> first.isBefore(term.endsOn()))
                .min(LocalDate::compareTo)
                .orElse(term.endsOn());
    }
}
