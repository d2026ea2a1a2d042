package org.partnerscore.portal.origin;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Serves the OpenAPI document of each service, {@code /api-docs/<service>/openapi.yaml} or {@code .json}, as the service itself gives it. */
class ApiDocuments implements ProxyInterceptor {

    static final String ROUTE = "/api-docs/(?<service>[a-z-]+)/openapi\\.(?:yaml|json)";
    static final String SERVICE = "service";

    private static final String PREFIX = "/api-docs/";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String path = request.proxiedRequest().path();
        if (path.startsWith(PREFIX)) {
            request.setURI("/q/openapi?format=" + (path.endsWith(".json") ? "json" : "yaml"));
        }
        return context.sendRequest();
    }
}
