package org.partnerscore.common.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.partnerscore.issuer.Issuer;

/** An issuer of one test's own, which is not there when the service starts. */
public class LateIssuer implements QuarkusTestResourceLifecycleManager {

    private int port;
    private Issuer issuer;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + port);
    }

    Issuer arrive() {
        issuer = Issuer.start(port);
        return issuer;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LateIssuer.class));
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }
}
