package org.partnerscore.common.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.partnerscore.common.problem.Refusal;

/**
 * One line, of category {@code audit}, for each request that is refused for who sends it or leads to no operation: what was asked, by whom as far as that is known,
 * and why not. Never the token, and nothing of the body.
 */
@Singleton
class RefusalLog {

    private static final Logger AUDIT = Logger.getLogger("audit");

    private final HttpServerRequest request;
    private final Callers callers;

    RefusalLog(HttpServerRequest request, Callers callers) {
        this.request = request;
        this.callers = callers;
    }

    /** Runs what may refuse. */
    void watch(Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            tell(refusal.status(), refusal.code());
            throw refusal;
        }
    }

    void tell(int status, String code) {
        AUDIT.infof(
                "refused %d %s: %s %s by %s",
                status,
                code,
                request.method(),
                request.path(),
                callers.current().map(Caller::subject).orElse("nobody known"));
    }
}
