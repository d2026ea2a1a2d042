package org.partnerscore.common.security;

import java.util.function.Consumer;

/** A token as it is shown to a neighbour. None of them tells itself in a log. */
public sealed interface Bearer {

    String token();

    default String header() {
        return "Bearer " + token();
    }

    /** A neighbour does not take it. */
    void refused();

    /** Somebody else's: what a neighbour says to it is said to them. */
    record OfCaller(String token) implements Bearer {

        @Override
        public void refused() {
            // They are told.
        }

        @Override
        public String toString() {
            return "the caller's token";
        }
    }

    /** This service's: it is not shown again once it was refused. */
    record Own(String token, Consumer<String> forget) implements Bearer {

        @Override
        public void refused() {
            forget.accept(token);
        }

        @Override
        public String toString() {
            return "this service's token";
        }
    }
}
