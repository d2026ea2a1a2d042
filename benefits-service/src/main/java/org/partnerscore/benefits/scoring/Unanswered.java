package org.partnerscore.benefits.scoring;

/** scoring-service gave no answer that can be used. */
public class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswered(String why, Throwable cause) {
        super(why, cause);
    }

    /** It is not asked, or does not answer, in this service's own name; callers with their own tokens may get an answer. */
    static class InOurName extends Unanswered {

        private static final long serialVersionUID = 1L;

        InOurName(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** It had its time. Asking again at once would only add to what slows it down. */
    static class TooSlow extends Unanswered {

        private static final long serialVersionUID = 1L;

        TooSlow(Throwable cause) {
            super("scoring-service took too long", cause);
        }
    }
}
