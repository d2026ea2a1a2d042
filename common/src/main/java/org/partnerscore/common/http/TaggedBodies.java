package org.partnerscore.common.http;

import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends bodies that are written already. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class TaggedBodies implements ServerMessageBodyWriter<TaggedBody> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == TaggedBody.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == TaggedBody.class;
    }

    @Override
    public void writeResponse(TaggedBody body, Type generic, ServerRequestContext request) {
        if (body.ending().isEmpty()) {
            request.serverResponse().end(body.json());
        } else {
            ((ResteasyReactiveRequestContext) request)
                    .serverRequest()
                    .unwrap(HttpServerResponse.class)
                    .end(new NoBoundChecksBuffer(body.ending().get().after(body.json())));
        }
    }

    @Override
    public void writeTo(
            TaggedBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(body.json());
        if (body.ending().isPresent()) {
            body.ending().get().writeTo(out);
        }
    }
}
