package org.partnerscore.common.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the entity tag to answers of {@link Tagged} methods, and answers 304 to a caller that has the same already. */
public class TaggedAnswers {

    @Inject
    EntityTags tags;

    @Tagged
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || response.getEntity() == null) {
            return;
        }
        boolean written = response.getEntity() instanceof TaggedBody;
        TaggedBody body = written ? (TaggedBody) response.getEntity() : tags.body(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, body.tag());
        if (EntityTags.names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), body.tag())) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (!written) {
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
