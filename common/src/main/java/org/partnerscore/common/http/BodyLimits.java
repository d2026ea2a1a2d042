package org.partnerscore.common.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.partnerscore.common.problem.Refusal;

/**
 * How large bodies may be that are read into memory; streams of rows have a limit of their own ({@code partnerscore.imports.max-body}).
 * Bodies are taken as they are: one that is packed is refused, so that nothing small unpacks into something large.
 */
@Provider
public class BodyLimits implements ReaderInterceptor {

    /** Not before it is asked for: this object is made before there is a configuration. */
    @Inject
    Instance<HttpConfig> config;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.unsupported(
                    "CONTENT_ENCODING_UNSUPPORTED", "Bodies are taken as they are, without Content-Encoding.");
        }
        if (context.getType() != InputStream.class) {
            context.setInputStream(
                    new Limited(context.getInputStream(), config.get().maxBody().asLongValue()));
        }
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                throw Refusal.tooLarge("The body has more than " + limit + " bytes.");
            }
        }
    }
}
