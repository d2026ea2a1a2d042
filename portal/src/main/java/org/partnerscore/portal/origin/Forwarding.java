package org.partnerscore.portal.origin;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What happens to a request on its way to one service, and to the answer on its way back. */
class Forwarding implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final String OPENED = "opened";
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Service service;
    private final URI url;
    private final OriginConfig.Portal limits;
    private final Attempts attempts;

    Forwarding(Service service, URI url, OriginConfig.Portal limits, Attempts attempts) {
        this.service = service;
        this.url = url;
        this.limits = limits;
        this.attempts = attempts;
    }

    /** Opens a request to the service, with no more patience than its kind deserves. */
    Future<HttpClientRequest> open(ProxyContext context, HttpClient client) {
        boolean secure = "https".equals(url.getScheme());
        int standard = secure ? HTTPS : HTTP;
        RequestOptions options = new RequestOptions()
                .setSsl(secure)
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standard : url.getPort())
                .setConnectTimeout(limits.connectTimeout().toMillis());
        if (!isImport(context.request().proxiedRequest())) {
            options.setIdleTimeout(limits.answerTimeout().toMillis());
        }
        context.set(OPENED, false);
        return client.request(options).onSuccess(opened -> context.set(OPENED, true));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest caller = request.proxiedRequest();
        String requestId = RequestId.of(caller);
        Headers.dropThoseOfOneHop(request.headers());
        Headers.dropOtherIdentities(request.headers());
        Headers.tellTheCaller(request.headers(), caller);
        Headers.leaveTheTraceToItsSpan(request.headers());
        request.headers().remove("expect");
        request.putHeader(RequestId.HEADER, requestId);
        return attempts.send(context).recover(failure -> {
            // A reset is ours: the caller went away, and nobody is to blame.
            LOG.logf(
                    failure instanceof StreamResetException ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "%s %s %s: %s gives no answer: %s",
                    requestId,
                    caller.method(),
                    caller.path(),
                    service.title(),
                    failure);
            return Future.succeededFuture(refusal(request, requestId, problem(context, failure)));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Headers.dropThoseOfOneHop(context.response().headers());
        return context.sendResponse();
    }

    /** A service that let itself be reached and then fell silent is slow; one that could not be reached in time is away. */
    private Problem problem(ProxyContext context, Throwable failure) {
        boolean slow = failure instanceof TimeoutException && context.get(OPENED, Boolean.class);
        return slow ? Problem.tooSlow(service) : Problem.unavailable(service);
    }

    private static ProxyResponse refusal(ProxyRequest request, String requestId, Problem problem) {
        if (request.getBody() != null) {
            request.release();
        }
        ProxyResponse response = request.response().setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE).putHeader(RequestId.HEADER, requestId);
        problem.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", seconds.toString()));
        return response.setBody(Body.body(problem.body(request.proxiedRequest().path(), RequestId.ofTrace(requestId))));
    }

    private static boolean isImport(HttpServerRequest request) {
        return request.method() == HttpMethod.POST && request.path().endsWith("/imports");
    }
}
