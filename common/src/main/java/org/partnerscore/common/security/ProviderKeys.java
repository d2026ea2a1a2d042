package org.partnerscore.common.security;

import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Fetches the provider's keys from time to time. Quarkus does so by itself only for a token whose key it does not know; a key that the
 * provider withdrew, because somebody stole it, would be good for as long as no such token comes. While the provider is away, the keys it
 * told last stay good.
 */
@Singleton
class ProviderKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantConfigBean tenants;

    ProviderKeys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Scheduled(
            every = "{partnerscore.oidc.keys-fetched-every}",
            delayed = "{partnerscore.oidc.keys-fetched-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fetch() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (tenant.ready()) {
            fetch(tenant.provider());
        }
    }

    /** Quarkus lends no other handle than to check a token after it: one that is none is refused as it should be. */
    private static void fetch(OidcProvider provider) {
        try {
            provider.refreshJwksAndVerifyJwtToken("", false, false, "")
                    .onFailure(InvalidJwtException.class)
                    .recoverWithNull()
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException away) {
            Log.warnf("The keys of the issuer cannot be fetched now: %s", away.getMessage());
        }
    }
}
