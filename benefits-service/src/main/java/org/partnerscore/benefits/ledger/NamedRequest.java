package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request under the name that its caller gave it.
 *
 * @param digest of what was asked, to tell the same request from another one
 */
record NamedRequest(String idempotencyKey, String digest) {

    static NamedRequest of(String idempotencyKey, String what, JsonNode body) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((what + " " + body).getBytes(StandardCharsets.UTF_8));
            return new NamedRequest(idempotencyKey, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
