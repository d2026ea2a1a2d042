package org.partnerscore.common.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
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
        TaggedBody body =
                response.getEntity() instanceof TaggedBody written ? written : tags.body(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, body.tag());
        if (EntityTags.names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), body.tag())) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(
                    body.ending().isEmpty() ? body : joined(body, body.ending().get(), request, response),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static TaggedBody joined(
            TaggedBody body, KeptEnding ending, ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            return new TaggedBody(ending.gzippedAfter(body.json()), body.tag());
        }
        return body;
    }

    /** Whether a list such as {@code br, gzip;q=0.8} names it and does not refuse it. */
    private static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals("gzip")
                                || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
