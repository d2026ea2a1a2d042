package org.partnerscore.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * What a token says of its bearer. Valid from now on for {@link #LIFE} unless told otherwise.
 *
 * @param subject who it is
 * @param client the application that acts for them
 * @param partnerId whose records it is bound to
 * @param scopes what it is narrowed to; empty for everything its roles allow
 */
public record Claims(
        String subject,
        Optional<String> client,
        List<String> roles,
        Optional<String> partnerId,
        List<String> scopes,
        String audience,
        Instant from,
        Instant until) {

    /** How long the token of a client or of a test is valid. */
    public static final Duration LIFE = Duration.ofHours(1);

    public static final String AUDIENCE = "partnerscore";

    public Claims {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
    }

    public static Claims of(String subject) {
        Instant now = Instant.now();
        return new Claims(
                subject, Optional.empty(), List.of(), Optional.empty(), List.of(), AUDIENCE, now, now.plus(LIFE));
    }

    public Claims client(String id) {
        return new Claims(subject, Optional.of(id), roles, partnerId, scopes, audience, from, until);
    }

    public Claims roles(String... names) {
        return new Claims(subject, client, List.of(names), partnerId, scopes, audience, from, until);
    }

    public Claims partner(String id) {
        return new Claims(subject, client, roles, Optional.of(id), scopes, audience, from, until);
    }

    public Claims scopes(String... names) {
        return new Claims(subject, client, roles, partnerId, List.of(names), audience, from, until);
    }

    public Claims audience(String name) {
        return new Claims(subject, client, roles, partnerId, scopes, name, from, until);
    }

    public Claims valid(Instant first, Instant last) {
        return new Claims(subject, client, roles, partnerId, scopes, audience, first, last);
    }

    JwtClaims issuedBy(String issuer) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(date(from));
        claims.setNotBefore(date(from));
        claims.setExpirationTime(date(until));
        claims.setGeneratedJwtId();
        claims.setStringListClaim("roles", roles);
        client.ifPresent(id -> claims.setStringClaim("azp", id));
        partnerId.ifPresent(id -> claims.setStringClaim("partner_id", id));
        if (!scopes.isEmpty()) {
            claims.setStringClaim("scope", String.join(" ", scopes));
        }
        return claims;
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
