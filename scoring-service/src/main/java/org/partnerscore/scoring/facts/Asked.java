package org.partnerscore.scoring.facts;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A question that a neighbour was asked and has not been waited for yet. */
record Asked<A>(Neighbour<A> neighbour, CompletableFuture<byte[]> body, Deadline deadline) {

    /** Waits for the answer, not longer than until the deadline; throws {@link NeighbourFailed} where there is none. */
    Told<A> await() {
        try {
            byte[] told = body.get(deadline.left().toNanos(), NANOSECONDS);
            return new Told<>(told, neighbour.read(told));
        } catch (ExecutionException failure) {
            throw new NeighbourFailed(neighbour.service(), failure.getCause());
        } catch (TimeoutException late) {
            body.cancel(true);
            throw new NeighbourFailed(neighbour.service(), late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeighbourFailed(neighbour.service(), e);
        }
    }
}
