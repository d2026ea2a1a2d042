package org.partnerscore.scoring.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready with rules. The neighbours are not looked at: while one is down, most answers are still given. */
@Readiness
@ApplicationScoped
class RulebookLoaded implements HealthCheck {

    private final Rulebook rulebook;

    RulebookLoaded(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rulebook")
                .withData("areas", String.join(", ", rulebook.areas()))
                .status(!rulebook.areas().isEmpty())
                .build();
    }
}
