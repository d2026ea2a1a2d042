package org.partnerscore.benefits.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.partnerscore.common.problem.Refusal;

/**
 * Asks, and asks again. A read, so it may be asked again; an answer that came too late is not asked for again. Refusals of a partner are
 * passed on as they are: the caller asked about that partner, and scoring-service knows better than we do.
 */
@ApplicationScoped
class PatientClient {

    private static final Set<String> ABOUT_THE_PARTNER = Set.of("PARTNER_UNKNOWN", "PARTNER_IS_LOCATION");

    private final DesignationsClient client;
    private final ObjectMapper json;

    PatientClient(@RestClient DesignationsClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Retry(maxRetries = 2, delay = 100, jitter = 50, retryOn = Unanswered.class, abortOn = Unanswered.TooSlow.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5000, failOn = Unanswered.class)
    @CircuitBreakerName("designations")
    Designations designations(String partnerId, LocalDate asOf, LocalDate anniversary) {
        try {
            return client.designations(partnerId, asOf, anniversary);
        } catch (WebApplicationException e) {
            throw refusalOf(e);
        } catch (ProcessingException e) {
            if (isTimeout(e)) {
                throw new Unanswered.TooSlow(e);
            }
            throw new Unanswered("scoring-service cannot be reached or understood", e);
        }
    }

    private RuntimeException refusalOf(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == 404) {
            ScoringProblem problem = ScoringProblem.read(json, e.getResponse().readEntity(String.class));
            if (ABOUT_THE_PARTNER.contains(problem.code())) {
                return Refusal.notFound(problem.code(), problem.detail(), problem.members());
            }
        }
        return new Unanswered("scoring-service answered " + status, e);
    }

    private static boolean isTimeout(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
