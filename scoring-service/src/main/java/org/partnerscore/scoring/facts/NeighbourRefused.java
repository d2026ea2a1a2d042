package org.partnerscore.scoring.facts;

/** A neighbour answered, and not with what it was asked for. */
final class NeighbourRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    NeighbourRefused(int status) {
        super("it answered with status " + status);
        this.status = status;
    }

    /** Whoever asks again gets the same answer. */
    boolean isOurMistake() {
        return status >= 400 && status < 500;
    }

    /** What was asked is the reason, not where or when. */
    boolean isOfTheQuestion() {
        return status == 400 || status == 413 || status == 422;
    }
}
