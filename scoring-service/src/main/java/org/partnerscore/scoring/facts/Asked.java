package org.partnerscore.scoring.facts;

import java.util.concurrent.CompletableFuture;

/** A question that a neighbour was asked and has not been waited for yet. */
record Asked<A>(Neighbour<A> neighbour, CompletableFuture<byte[]> body) {

    /** Waits for the answer; throws {@link NeighbourFailed} where there is none. */
    Told<A> await() {
        return neighbour.await(body);
    }
}
