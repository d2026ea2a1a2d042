package org.partnerscore.common.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnerscore.testing.TestIssuer;

/** Tokens that look like the issuer's and are not. */
final class Forged {

    private Forged() {}

    static String unsigned(String token, String algorithm) {
        return encoded("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm)) + "." + payload(token) + ".";
    }

    /** With the public key as if it were a secret. */
    static String signedWithThePublicKey(String token) throws GeneralSecurityException {
        String content = header("HS256") + "." + payload(token);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestIssuer.signer().key().getPublicKey().getEncoded(), "HmacSHA256"));
        return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Under the issuer's key id. */
    static String signed(String token, PrivateKey key, String algorithm, String jdkName)
            throws GeneralSecurityException {
        String content = header(algorithm) + "." + payload(token);
        Signature signature = Signature.getInstance(jdkName);
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    /** With another payload under the same signature. */
    static String altered(String token, String from, String to) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encoded(payloadText(token).replace(from, to)) + "." + parts[2];
    }

    /** What the issuer itself would say in other words. */
    static String payloadText(String token) {
        return new String(Base64.getUrlDecoder().decode(payload(token)), StandardCharsets.UTF_8);
    }

    /** What the issuer signs, whatever it says. */
    static String said(String claims) throws GeneralSecurityException {
        return signed("." + encoded(claims) + ".", TestIssuer.signer().key().getPrivateKey(), "RS256", "SHA256withRSA");
    }

    private static String payload(String token) {
        return token.split("\\.")[1];
    }

    private static String header(String algorithm) {
        return encoded("{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                .formatted(algorithm, TestIssuer.signer().key().getKeyId()));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
