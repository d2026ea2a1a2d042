package org.partnerscore.common.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Holds the caller and what it asks for, for as long as its request is answered. */
@RequestScoped
class CallerOfRequest {

    private Caller caller;
    private String operation;

    void is(Caller identified, String operationId) {
        caller = identified;
        operation = operationId;
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    Optional<String> operation() {
        return Optional.ofNullable(operation);
    }
}
