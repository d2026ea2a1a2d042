package org.partnerscore.benefits.badge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What a partner may show.
 *
 * @param kind designation, specialization or recognition, as the picture says it
 * @param heldSince first day on which it was held without a break
 * @param validUntil first day on which it is not valid any more, as things stand
 */
record Badge(String partnerId, String subject, String kind, String name, LocalDate heldSince, LocalDate validUntil) {

    /** The same for the same facts: changed members show, but who can change them can compute it again. */
    String digest() {
        String facts = String.join("\n", partnerId, subject, name, heldSince.toString(), validUntil.toString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
