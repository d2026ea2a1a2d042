package org.partnerscore.common.security;

import io.quarkus.logging.Log;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The token that the provider gives this service for itself. It is fetched when it is first needed, and again in the last minute of its
 * life; while the provider is away, it serves to its end.
 */
@Singleton
class OwnToken {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcClient provider;
    private volatile Tokens kept;

    OwnToken(OidcClient provider) {
        this.provider = provider;
    }

    /** May wait for the provider. */
    String get() {
        Tokens now = kept;
        return isFresh(now) ? now.getAccessToken() : renewed();
    }

    /** Who was refused with it gets another one. */
    synchronized void forget(String refused) {
        if (kept != null && kept.getAccessToken().equals(refused)) {
            kept = null;
        }
    }

    /** One at a time: who comes second finds it fetched. */
    private synchronized String renewed() {
        if (!isFresh(kept)) {
            try {
                kept = provider.getTokens().await().atMost(PATIENCE);
            } catch (RuntimeException away) {
                if (kept == null || kept.isAccessTokenExpired()) {
                    throw new NoOwnToken(away);
                }
                Log.warnf("The token of this service cannot be renewed yet: %s", away.getMessage());
            }
        }
        return kept.getAccessToken();
    }

    private static boolean isFresh(Tokens tokens) {
        return tokens != null && !tokens.isAccessTokenExpired() && !tokens.isAccessTokenWithinRefreshInterval();
    }
}
