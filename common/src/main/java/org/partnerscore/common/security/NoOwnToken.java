package org.partnerscore.common.security;

/** The provider gives this service no token now; asking again later may help. */
public final class NoOwnToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOwnToken(Throwable cause) {
        super("the provider gives this service no token: " + cause.getMessage(), cause);
    }
}
