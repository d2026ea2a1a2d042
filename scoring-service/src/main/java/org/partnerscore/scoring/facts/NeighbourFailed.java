package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.partnerscore.common.problem.Refusal;

/** A neighbour gave no answer, or none that can be read. */
public final class NeighbourFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Service service;

    NeighbourFailed(Service service, Throwable cause) {
        super(service.id() + " gave no answer that can be used: " + cause, cause);
        this.service = service;
    }

    Service service() {
        return service;
    }

    /** What a caller is told who cannot be answered without it. */
    Refusal unavailable(String andSo, Duration retryAfter) {
        return Refusal.unavailable("NEIGHBOUR_UNAVAILABLE", service.id() + " does not answer now" + andSo, retryAfter);
    }

    /** The neighbour is there, but this question gets no answer: another one may. */
    boolean isOfThisQuestion() {
        return getCause() instanceof JsonProcessingException
                || getCause() instanceof NullPointerException
                || getCause() instanceof IllegalArgumentException
                || getCause() instanceof NeighbourRefused refused && refused.isOfTheQuestion();
    }
}
