package org.partnerscore.common.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.partnerscore.common.problem.Refusal;

/**
 * Entity tags over the body without its {@code computedAt}: computing the same facts again later is not a change.
 */
@Singleton
public class EntityTags {

    private static final byte[] VOLATILE = "\"computedAt\":\"".getBytes(StandardCharsets.US_ASCII);

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses with 412 unless {@code ifMatch} is absent, {@code *} or names the resource as it is now. */
    public void requireMatch(String ifMatch, Object current) {
        if (ifMatch == null || (ifMatch.equals("*") && current != null)) {
            return;
        }
        if (current == null || !names(ifMatch, body(current).tag())) {
            throw Refusal.stale("The resource is not, or no longer, the one that If-Match names.");
        }
    }

    /** The view as it is sent. */
    public TaggedBody body(Object view) {
        try {
            byte[] body = json.writeValueAsBytes(view);
            return new TaggedBody(body, tag(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written", e);
        }
    }

    /** Whether the header's list of tags names this one; a weak tag (a proxy's compression makes one) names its strong one. */
    static boolean names(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    private static String tag(byte[] body) {
        MessageDigest digest = sha256();
        int from = 0;
        for (int at = next(body, 0); at >= 0; at = next(body, from)) {
            digest.update(body, from, at - from);
            from = at + VOLATILE.length;
            while (body[from] != '"') {
                from++;
            }
        }
        digest.update(body, from, body.length - from);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16)) + '"';
    }

    private static int next(byte[] body, int from) {
        for (int at = from; at <= body.length - VOLATILE.length; at++) {
            if (body[at] == '"' && Arrays.equals(body, at, at + VOLATILE.length, VOLATILE, 0, VOLATILE.length)) {
                return at;
            }
        }
        return -1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
