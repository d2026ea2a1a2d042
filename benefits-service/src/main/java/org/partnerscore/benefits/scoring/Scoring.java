package org.partnerscore.benefits.scoring;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Where partners stand, on scoring-service's word. */
@Singleton
public class Scoring {

    private final PatientClient client;

    Scoring(PatientClient client) {
        this.client = client;
    }

    /**
     * The answer may itself rest on stale facts, and says so.
     *
     * @param anniversary of who is enrolled: its window counts then, else the one that ends with {@code asOf}
     * @throws Unanswered if there is none
     */
    public Designations designations(String partnerId, LocalDate asOf, Optional<LocalDate> anniversary) {
        try {
            return client.designations(partnerId, asOf, anniversary.orElse(null));
        } catch (FaultToleranceException e) {
            throw new Unanswered("scoring-service is left alone after a series of failures", e);
        }
    }
}
