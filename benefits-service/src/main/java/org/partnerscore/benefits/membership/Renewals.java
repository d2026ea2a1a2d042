package org.partnerscore.benefits.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Membership.Year;
import org.partnerscore.benefits.standing.Standing;

/** For which anniversary it matters today whether areas qualify. */
final class Renewals {

    private Renewals() {}

    /** That of the open window, also when it has been renewed for some areas; else the coming one, from the first warning on. */
    static Optional<LocalDate> near(Standing standing, LocalDate today, Program program) {
        Optional<Membership> current = Terms.membership(standing, today);
        Optional<Year> open = current.flatMap(Years::former).filter(year -> Years.isOpen(year, today));
        return open.or(() -> current.map(Years::last)
                        .filter(year -> !today.isBefore(
                                year.endsOn().minusDays(program.warnings().get(0)))))
                .map(Year::anniversary);
    }
}
