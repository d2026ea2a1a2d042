package org.partnerscore.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.partnerscore.common.trace.Trace;

/** Turns everything that can go wrong into one problem document. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    public static final String MEDIA_TYPE = "application/problem+json";

    @Context
    UriInfo uri;

    @Context
    ResourceInfo resource;

    @Inject
    HttpServerRequest exchange;

    @Inject
    MeterRegistry metrics;

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        Response.ResponseBuilder told = Response.fromResponse(problem(
                refusal.status(), refusal.code(), refusal.getMessage(), refusal.violations(), refusal.members()));
        if (refusal instanceof Refusal.Unavailable unavailable) {
            told.header(HttpHeaders.RETRY_AFTER, unavailable.retryAfter().toSeconds());
        }
        if (refusal instanceof Refusal.TooMany tooMany) {
            told.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter().toSeconds());
        }
        if (refusal instanceof Refusal.Unauthenticated) {
            told.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return told.build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof JsonProcessingException json) {
                return unreadable(json);
            }
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e);
        }
        return problem(status, FrameworkCodes.of(status), FrameworkCodes.detail(status, uri), List.of(), Map.of());
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException e) {
        List<Violation> violations = ConstraintPointers.violations(e, resource);
        String detail = violations.size() == 1
                ? violations.get(0).message()
                : violations.size() + " things are wrong with the request";
        return problem(400, "INVALID_REQUEST", detail, violations, Map.of());
    }

    @ServerExceptionMapper({
        JsonProcessingException.class,
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class
    })
    public Response unreadable(JsonProcessingException e) {
        Violation violation = JsonPointers.violation(e);
        String code = e instanceof UnrecognizedPropertyException ? "UNKNOWN_MEMBER" : "UNREADABLE_BODY";
        return problem(400, code, violation.message(), List.of(violation), Map.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.errorf(e, "Request %s failed", uri.getPath());
        Optional<Refusal> database = DatabaseFailure.in(e);
        if (database.isPresent()) {
            return refusal(database.get());
        }
        return problem(
                500,
                "INTERNAL_ERROR",
                "Something went wrong here. The log tells more under the trace id.",
                List.of(),
                Map.of());
    }

    /**
     * Of an answer of which something was sent nobody must take the beginning, or a problem behind it, for the whole. Returns when the connection
     * is closed: what is written before that would still be sent, its end included.
     */
    private void breakOffWhatWasBegun() {
        if (exchange.response().headWritten()) {
            Future<Void> closed = exchange.connection().close();
            if (!io.vertx.core.Context.isOnEventLoopThread()) {
                closed.toCompletionStage().toCompletableFuture().join();
            }
        }
    }

    private Response problem(
            int status, String code, String detail, List<Violation> violations, Map<String, Object> members) {
        breakOffWhatWasBegun();
        metrics.counter("problems", "status", Integer.toString(status), "code", code)
                .increment();
        Response.Status known = Response.Status.fromStatusCode(status);
        Problem problem = new Problem(
                Problem.typeOf(code),
                known == null ? FrameworkCodes.title(status) : known.getReasonPhrase(),
                status,
                detail,
                uri.getPath(),
                code,
                violations,
                Trace.id(),
                members);
        return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
    }
}
