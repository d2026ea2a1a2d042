package org.partnerscore.issuer;

import java.net.URI;
import java.util.Map;

/**
 * The issuer as a process of its own, for a trial in a cluster: whoever has its secret is anybody. A client has the name of the role that it
 * gets, such as {@code program-administrator}; {@code …-service} gets the role of services. Its key follows from the
 * secret, so that it may be killed and started again.
 */
public final class TrialIssuer {

    private static final int PORT = 8080;
    private static final int SHORTEST_SECRET = 16;

    private TrialIssuer() {}

    /** Runs until it is told to end; ends with 1 where it is not told what it needs. */
    public static void main(String... arguments) {
        try {
            Issuer issuer = start(System.getenv(), PORT);
            System.out.println("Tokens for trials are issued by " + issuer.address());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static Issuer start(Map<String, String> environment, int port) {
        String address = environment.get("PARTNERSCORE_ISSUER_ADDRESS");
        String secret = environment.getOrDefault("PARTNERSCORE_ISSUER_CLIENT_SECRET", "");
        if (address == null) {
            throw new IllegalArgumentException("PARTNERSCORE_ISSUER_ADDRESS is not set: where the issuer is reached.");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("PARTNERSCORE_ISSUER_CLIENT_SECRET has fewer than " + SHORTEST_SECRET
                    + " characters: there is no secret by default.");
        }
        return Issuer.start(port, URI.create(address), secret, TrialIssuer::role);
    }

    private static String role(String client) {
        return client.endsWith("-service") ? "service" : client;
    }
}
