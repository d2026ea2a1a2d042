package org.partnerscore.portal.origin;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends a request again that met a process which is no more, where nothing can be done twice by that: it reached nobody, or it only reads.
 * What takes long is not sent again: that would double the load of whoever is slow, and the wait.
 */
class Attempts {

    /** Before each further attempt, in milliseconds: together long enough that a Service leads to the processes that are left. */
    private static final List<Integer> PAUSES = List.of(50, 200, 800);

    private final Vertx vertx;

    Attempts(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The answer to the first attempt that has one, or the failure of the last. */
    Future<ProxyResponse> send(ProxyContext context) {
        forgetTheBodyThatIsNone(context.request());
        return send(context, 0);
    }

    private Future<ProxyResponse> send(ProxyContext context, int failed) {
        return context.sendRequest()
                .recover(failure -> failed < PAUSES.size() && mayBeSentAgain(context.request(), failure)
                        ? vertx.timer(PAUSES.get(failed), TimeUnit.MILLISECONDS)
                                .compose(now -> send(context, failed + 1))
                        : Future.failedFuture(failure));
    }

    private static boolean mayBeSentAgain(ProxyRequest request, Throwable failure) {
        if (failure instanceof ConnectException) {
            return !(failure instanceof ConnectTimeoutException);
        }
        boolean brokeOff = failure instanceof HttpClosedException || failure instanceof IOException;
        return brokeOff && request.getBody() == null;
    }

    /** A request that only reads, and says that it has no body, can be sent more than once. */
    private static void forgetTheBodyThatIsNone(ProxyRequest request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (reads
                && !request.headers().contains("Content-Length")
                && !request.headers().contains("Transfer-Encoding")) {
            request.getBody().stream().resume();
            request.setBody(null);
        }
    }
}
