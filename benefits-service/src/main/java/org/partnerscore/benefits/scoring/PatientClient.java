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
import org.partnerscore.common.problem.ToldProblem;
import org.partnerscore.common.security.Bearer;
import org.partnerscore.common.security.Bearers;
import org.partnerscore.common.security.NoOwnToken;

/**
 * Asks, and asks again. A read, so it may be asked again; an answer that came too late is not asked for again. Refusals of a partner, and
 * of the caller's token, are passed on as they are: the caller asked about that partner with that token, and scoring-service knows better
 * than we do.
 */
@ApplicationScoped
class PatientClient {

    private static final Set<String> ABOUT_THE_PARTNER = Set.of("PARTNER_UNKNOWN", "PARTNER_IS_LOCATION");

    private final DesignationsClient client;
    private final Bearers bearers;
    private final ObjectMapper json;

    PatientClient(@RestClient DesignationsClient client, Bearers bearers, ObjectMapper json) {
        this.client = client;
        this.bearers = bearers;
        this.json = json;
    }

    @Retry(maxRetries = 2, delay = 100, jitter = 50, retryOn = Unanswered.class, abortOn = Unanswered.TooSlow.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5000,
            failOn = Unanswered.class,
            skipOn = Unanswered.InOurName.class)
    @CircuitBreakerName("designations")
    Designations designations(String partnerId, LocalDate asOf, LocalDate anniversary) {
        Bearer bearer = bearer();
        try {
            return client.designations(bearer.header(), partnerId, asOf, anniversary);
        } catch (WebApplicationException e) {
            throw refusalOf(e, bearer);
        } catch (ProcessingException e) {
            if (isTimeout(e)) {
                throw new Unanswered.TooSlow(e);
            }
            throw new Unanswered("scoring-service cannot be reached or understood", e);
        }
    }

    private Bearer bearer() {
        try {
            return bearers.current();
        } catch (NoOwnToken e) {
            throw new Unanswered.InOurName("nobody asks, and " + e.getMessage(), e);
        }
    }

    private RuntimeException refusalOf(WebApplicationException e, Bearer bearer) {
        int status = e.getResponse().getStatus();
        if (bearer instanceof Bearer.Own && (status == 401 || status == 403)) {
            bearer.refused();
            return new Unanswered.InOurName("scoring-service answered " + status + " to this service's own token", e);
        }
        if (status != 401 && status != 403 && status != 404) {
            return new Unanswered("scoring-service answered " + status, e);
        }
        return ToldProblem.read(json, e.getResponse().readEntity(byte[].class))
                .toCaller(status, ABOUT_THE_PARTNER)
                .<RuntimeException>map(refusal -> refusal)
                .orElseGet(() -> new Unanswered("scoring-service answered " + status, e));
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
