package org.partnerscore.common.security;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;

/** Who asks what is being answered. */
@Singleton
public class Callers {

    private static final String PARTNER = "partner_id";
    private static final Pattern ID = Pattern.compile(Identifier.PATTERN);

    private final CurrentIdentityAssociation identities;
    private final KnownTokens known;
    private final CallerOfRequest request;

    Callers(CurrentIdentityAssociation identities, KnownTokens known, CallerOfRequest request) {
        this.identities = identities;
        this.known = known;
        this.request = request;
    }

    /** Nobody where no request is being answered. */
    public Optional<Caller> current() {
        return isAnswering() ? request.caller() : Optional.empty();
    }

    /** The id of the operation that is asked for; none where no request is being answered. */
    public Optional<String> operation() {
        return isAnswering() ? request.operation() : Optional.empty();
    }

    private static boolean isAnswering() {
        return Arc.container().requestContext().isActive();
    }

    /** Reads the token of a request for an operation; refuses with 401 what is none of the issuer's for us. */
    Caller identify(ContainerRequestContext context, String operation) {
        List<String> headers = context.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() != 1) {
            throw headers.isEmpty()
                    ? Refusal.unauthenticated("TOKEN_MISSING", "A bearer token is needed.")
                    : Refusal.unauthenticated("TOKEN_AMBIGUOUS", "There is more than one Authorization header.");
        }
        Caller caller = known.whose(headers.get(0)).orElseGet(() -> check(headers.get(0)));
        request.is(caller, operation);
        return caller;
    }

    private Caller check(String header) {
        SecurityIdentity identity = identity();
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refusal.unauthenticated("TOKEN_INVALID", "The Authorization header holds no bearer token.");
        }
        Caller caller = Caller.of(
                token.getSubject(),
                client(token),
                identity.getRoles(),
                scopes(token),
                partnerId(token),
                identity.getCredential(AccessTokenCredential.class).getToken());
        known.add(header, caller, Instant.ofEpochSecond(token.getExpirationTime()));
        return caller;
    }

    private SecurityIdentity identity() {
        try {
            return identities.getDeferredIdentity().await().indefinitely();
        } catch (OIDCException e) {
            throw Refusal.unavailable(
                    "ISSUER_UNAVAILABLE",
                    "The keys of the issuer are not known yet, so that no token can be checked.",
                    Duration.ofSeconds(5));
        } catch (AuthenticationFailedException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidJwtException jwt && jwt.hasExpired()) {
                    throw Refusal.unauthenticated("TOKEN_EXPIRED", "The token has expired.");
                }
            }
            throw Refusal.unauthenticated("TOKEN_INVALID", "The token is not one of the issuer's for this platform.");
        }
    }

    /** A claim that is there and no partner's id must not leave its bearer unbound. */
    private static Optional<String> partnerId(JsonWebToken token) {
        if (!token.containsClaim(PARTNER)) {
            return Optional.empty();
        }
        return Optional.of(token.<Object>getClaim(PARTNER))
                .filter(claim -> claim instanceof String id && ID.matcher(id).matches())
                .map(String.class::cast)
                .or(() -> {
                    throw Refusal.unauthenticated("TOKEN_INVALID", "The claim partner_id is no partner's id.");
                });
    }

    /** Entra ID's first version of tokens calls it {@code appid}. */
    private static Optional<String> client(JsonWebToken token) {
        return Optional.<String>ofNullable(token.getClaim("azp"))
                .or(() -> Optional.ofNullable(token.getClaim("appid")));
    }

    /** Entra ID calls them {@code scp}. */
    private static Collection<String> scopes(JsonWebToken token) {
        Object scopes = Optional.<Object>ofNullable(token.getClaim("scope")).orElse(token.getClaim("scp"));
        return scopes instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : scopes == null ? List.of() : List.of(scopes.toString().split(" "));
    }
}
