package org.partnerscore.issuer;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/** Signs tokens in the name of an issuer, with an RSA key of its own. */
public record Signer(String issuer, RsaJsonWebKey key) {

    private static final int BITS = 2048;

    static Signer made(String issuer) {
        return made(issuer, new SecureRandom());
    }

    /** Always the same for the same secret, so that a process that is started again goes on with the key of the one before. */
    static Signer following(String issuer, String secret) {
        try {
            SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
            seeded.setSeed(secret.getBytes(StandardCharsets.UTF_8));
            return made(issuer, seeded);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has this generator, and seeded it gives the same again", e);
        }
    }

    private static Signer made(String issuer, SecureRandom random) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS, null, random);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return new Signer(issuer, key);
        } catch (JoseException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    /** What {@link #secretJson} wrote. */
    public static Signer read(String json) {
        try {
            Map<String, Object> members = JsonUtil.parseJson(json);
            return new Signer((String) members.remove("iss"), (RsaJsonWebKey) JsonWebKey.Factory.newJwk(members));
        } catch (JoseException e) {
            throw new IllegalArgumentException("This is no signer", e);
        }
    }

    /** Everything, the private key included: for another class loader of a test run, never for anybody else. */
    public String secretJson() {
        Map<String, Object> members = key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        members.put("iss", issuer);
        return JsonUtil.toJson(members);
    }

    public String sign(Claims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.issuedBy(issuer).toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The claims cannot be signed", e);
        }
    }

    /** The public halves, as a JSON Web Key Set. */
    static String publicKeys(List<Signer> signers) {
        return new JsonWebKeySet(signers.stream().map(Signer::key).toList())
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    static String secret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
