package org.partnerscore.common.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the {@code Link} header to a page that is not the last. Relative, so that it holds behind any origin. */
public class NextLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            String next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build()
                    .toString();
            String relative = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            response.getHeaders().add(HttpHeaders.LINK, "<" + relative + ">; rel=\"next\"");
        }
    }
}
