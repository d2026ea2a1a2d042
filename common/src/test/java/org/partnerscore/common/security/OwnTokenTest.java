package org.partnerscore.common.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnTokenTest {

    private final Provider provider = new Provider();
    private final OwnToken own = new OwnToken(provider);

    @Test
    void manyWhoNeedItAtOnceFetchItOnce() {
        List<String> tokens = IntStream.range(0, 64)
                .parallel()
                .mapToObj(each -> own.get())
                .distinct()
                .toList();
        assertEquals(List.of("token-1"), tokens);
        assertEquals(1, provider.asked);
    }

    @Test
    void itIsRenewedInTheLastMinuteOfItsLife() {
        provider.life = Duration.ofSeconds(59);
        assertEquals("token-1", own.get());
        provider.life = Duration.ofHours(1);
        assertEquals("token-2", own.get());
        assertEquals("token-2", own.get());
    }

    @Test
    void whileTheProviderIsAwayItServesToItsEnd() {
        provider.life = Duration.ofSeconds(59);
        own.get();
        provider.away = true;
        assertEquals("token-1", own.get());
        provider.away = false;
        assertEquals("token-2", own.get());
    }

    @Test
    void anExpiredOneIsNeverShown() {
        provider.life = Duration.ofSeconds(-2);
        own.get();
        provider.away = true;
        assertThrows(NoOwnToken.class, own::get);
        provider.away = false;
        provider.life = Duration.ofHours(1);
        assertEquals("token-2", own.get());
    }

    @Test
    void aRefusedOneIsReplacedOnceHoweverManyWereRefusedWithIt() {
        String refused = own.get();
        own.forget(refused);
        assertEquals("token-2", own.get());
        own.forget(refused);
        assertEquals("token-2", own.get());
    }

    /** Gives another token each time. */
    private static final class Provider implements OidcClient {

        private Duration life = Duration.ofHours(1);
        private boolean away;
        private int asked;

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            if (away) {
                return Uni.createFrom().failure(new ConnectException("refused"));
            }
            asked++;
            return Uni.createFrom()
                    .item(new Tokens(
                            "token-" + asked,
                            Instant.now().plus(life).getEpochSecond(),
                            Duration.ofSeconds(60),
                            null,
                            null,
                            null,
                            "common"));
        }

        @Override
        public Uni<Tokens> refreshTokens(String token, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String token, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
