package org.partnerscore.benefits.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.common.problem.Refusal;

/**
 * Which designations partners have, on scoring-service's word. While it is away its last word on the same partner, area and day stands,
 * and says so; a day it was never asked about is refused rather than guessed from another day.
 */
@ApplicationScoped
class Designations {

    private static final Logger LOG = Logger.getLogger(Designations.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Scoring scoring;
    private final DesignationReports reports;
    private final Clock clock;

    Designations(Scoring scoring, DesignationReports reports, Clock clock) {
        this.scoring = scoring;
        this.reports = reports;
        this.clock = clock;
    }

    DesignationReport report(String partnerId, Area area, LocalDate asOf) {
        Scorecard card;
        try {
            card = scoring.score(partnerId, area, asOf);
        } catch (Unanswered | FaultToleranceException e) {
            LOG.warnf("No score of %s in %s on %s: %s", partnerId, area.slug(), asOf, e);
            return reports.last(partnerId, area, asOf)
                    .map(DesignationReport::repeated)
                    .orElseThrow(() -> Refusal.unavailable(
                            "SCORING_UNAVAILABLE",
                            "scoring-service does not answer, and it was not asked about this partner and day before.",
                            RETRY_AFTER));
        }
        DesignationReport report = DesignationReport.of(partnerId, area, asOf, card, clock.instant());
        reports.keep(report);
        return report;
    }
}
