package org.partnerscore.testing;

import java.util.Map;
import org.partnerscore.issuer.Claims;
import org.partnerscore.issuer.Issuer;
import org.partnerscore.issuer.Signer;

/** The OpenID provider of a test run, which signs what a test wants to be. */
public final class TestIssuer {

    /** Tests are loaded by another class loader than what surrounds them; both see the properties of the JVM. */
    private static final String SIGNER = "partnerscore.test.signer";

    private static final String CLIENT_SECRET = "partnerscore.test.client-secret";

    private TestIssuer() {}

    /** A token of somebody with these roles. */
    public static String token(String... roles) {
        return token(Claims.of("somebody").roles(roles));
    }

    /** A token of somebody with these roles at a partner. */
    public static String tokenOf(String partnerId, String... roles) {
        return token(Claims.of("somebody-at-" + partnerId).roles(roles).partner(partnerId));
    }

    /** A token of somebody who may do everything. */
    public static String tokenForEverything() {
        return token("program-administrator", "people-viewer", "operator", "service");
    }

    public static String token(Claims claims) {
        return signer().sign(claims);
    }

    /** Whether what is tested asks for tokens. */
    static boolean isThere() {
        return System.getProperty(SIGNER) != null;
    }

    public static Signer signer() {
        return Signer.read(System.getProperty(SIGNER));
    }

    /** What a service has to know to trust this issuer. */
    static synchronized Map<String, String> settings() {
        if (System.getProperty(SIGNER) == null) {
            Issuer issuer = Issuer.start(0);
            System.setProperty(SIGNER, issuer.signer().secretJson());
            System.setProperty(CLIENT_SECRET, issuer.clientSecret());
        }
        return Map.of(
                "quarkus.oidc.auth-server-url", signer().issuer(),
                "quarkus.oidc-client.auth-server-url", signer().issuer(),
                "quarkus.oidc-client.credentials.secret", System.getProperty(CLIENT_SECRET));
    }
}
