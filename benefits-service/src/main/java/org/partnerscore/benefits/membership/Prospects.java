package org.partnerscore.benefits.membership;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.partnerscore.benefits.scoring.Stale;
import org.partnerscore.benefits.standing.Standing;

/**
 * What may become of a partner that holds nothing. Who holds a designation on a day is answered from what is stored, and scoring-service is
 * not asked; for who does not, it is asked once a day, because all that can be said then is what enrolling would give.
 */
@Singleton
public class Prospects {

    private final Memberships memberships;
    private final Assessor assessor;
    private final Clock clock;

    Prospects(Memberships memberships, Assessor assessor, Clock clock) {
        this.memberships = memberships;
        this.assessor = assessor;
        this.clock = clock;
    }

    /**
     * A standing with assessments that are about the day.
     *
     * @param stale whose answers are old or lacking
     */
    public record Prospect(Standing standing, List<Stale> stale) {

        public Prospect {
            stale = List.copyOf(stale);
        }
    }

    /** Refuses with PARTNER_UNKNOWN and PARTNER_IS_LOCATION, and with SCORING_UNAVAILABLE where nothing is stored that could stand in. */
    public Prospect on(Standing stored, LocalDate day) {
        if (areStored(stored, day)) {
            return new Prospect(stored, List.of());
        }
        if (day.equals(LocalDate.now(clock))) {
            Memberships.Found found = memberships.find(stored.partnerId(), day);
            return new Prospect(found.standing(), found.stale());
        }
        Assessor.Answer answer = assessor.ask(stored, day);
        return new Prospect(
                answer.fresh().map(fresh -> stored.assessedAs(fresh.areas())).orElse(stored), answer.stale());
    }

    /** Whether what is stored says all, so that nobody is asked. */
    public boolean areStored(Standing stored, LocalDate day) {
        return stored.holdsOn(day) || isAssessedOn(stored, day);
    }

    private static boolean isAssessedOn(Standing stored, LocalDate day) {
        return stored.assessments().stream()
                .anyMatch(assessment -> assessment.asOf().equals(day));
    }
}
