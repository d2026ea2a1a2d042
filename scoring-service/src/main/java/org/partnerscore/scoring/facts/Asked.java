package org.partnerscore.scoring.facts;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.partnerscore.common.problem.Refusal;

/** A question that a neighbour was asked and has not been waited for yet. */
final class Asked {

    private final Neighbour<?> neighbour;
    private final Supplier<CompletableFuture<byte[]>> question;
    private final Deadline deadline;
    private CompletableFuture<byte[]> underWay;

    Asked(Neighbour<?> neighbour, Supplier<CompletableFuture<byte[]>> question, Deadline deadline) {
        this.neighbour = neighbour;
        this.question = question;
        this.deadline = deadline;
        this.underWay = neighbour.isLeftAlone() ? null : question.get();
    }

    /**
     * Waits for the answer, not longer than until the deadline; throws {@link NeighbourFailed} where there is none, and the refusal where
     * the neighbour does not give it to the caller.
     */
    byte[] await() {
        try {
            return neighbour.guard().call(this::attempt, byte[].class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeighbourFailed(neighbour.service(), e);
        } catch (Refusal toTheCaller) {
            throw toTheCaller;
        } catch (Exception e) {
            throw new NeighbourFailed(neighbour.service(), e);
        }
    }

    /** The first attempt is the one that is under way. */
    private byte[] attempt() throws Exception {
        CompletableFuture<byte[]> attempt = underWay == null ? question.get() : underWay;
        underWay = null;
        try {
            return attempt.get(deadline.left().toNanos(), NANOSECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
