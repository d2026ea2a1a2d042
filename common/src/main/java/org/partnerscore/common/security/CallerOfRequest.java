package org.partnerscore.common.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Holds the caller for as long as its request is answered. */
@RequestScoped
class CallerOfRequest {

    private Caller caller;

    void is(Caller identified) {
        caller = identified;
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }
}
