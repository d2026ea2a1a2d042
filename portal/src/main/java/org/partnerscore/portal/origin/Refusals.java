package org.partnerscore.portal.origin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** What the origin answers where it forwards nothing. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private Refusals() {}

    static void nothingHere(RoutingContext context) {
        refuse(context, Problem.nothingAt(context.request().path()));
    }

    static void failed(RoutingContext context) {
        int status = context.statusCode();
        if (status == 400) {
            refuse(context, Problem.unreadable());
        } else {
            LOG.errorf(context.failure(), "%s failed", context.request().path());
            refuse(context, Problem.unexpected(status < 0 ? 500 : status));
        }
    }

    private static void refuse(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // A caller that has half an answer must not take it for a whole one.
            context.request().connection().close();
            return;
        }
        HttpServerRequest request = context.request();
        String requestId = RequestId.of(request);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader(RequestId.HEADER, requestId)
                .end(problem.body(request.path(), RequestId.ofTrace(requestId)));
    }
}
