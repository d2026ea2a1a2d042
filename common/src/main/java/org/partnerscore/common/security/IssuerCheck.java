package org.partnerscore.common.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start where tokens would not be worth anything: in production without an issuer, with one on this very machine, which is what
 * the development issuer is, or with keys that arrive unprotected; and with the development issuer where others than this machine can reach
 * the service.
 */
@Singleton
class IssuerCheck {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String PLAIN = "partnerscore.oidc.plain-http-is-protected";
    private static final String HOST = "quarkus.http.host";

    void check(@Observes StartupEvent start, Config config) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        objection(
                        ConfigUtils.getProfiles(),
                        config.getOptionalValue(ISSUER, String.class).map(URI::create),
                        config.getOptionalValue(PLAIN, Boolean.class).orElse(false),
                        config.getOptionalValue(HOST, String.class).orElse("0.0.0.0"))
                .ifPresent(sentence -> {
                    throw new ConfigurationException(sentence);
                });
    }

    /**
     * Why it must not start, if so. Every profile but {@code local} alone is production.
     *
     * @param host where the service listens
     */
    static Optional<String> objection(
            List<String> profiles, Optional<URI> issuer, boolean plainIsProtected, String host) {
        if (issuer.isEmpty()) {
            return Optional.of(
                    "No issuer of tokens is configured: set " + ISSUER + " to the address of the OpenID provider.");
        }
        boolean development = isThisMachine(issuer.get().getHost());
        if (profiles.equals(List.of("local"))) {
            return development && isThisMachine(host) && !isEverywhere(host)
                    ? Optional.empty()
                    : Optional.of("The profile local is for one machine: " + ISSUER + " and " + HOST
                            + " must be its loopback address.");
        }
        if (development) {
            return Optional.of("The issuer of tokens is on this machine, as only the development issuer is: set "
                    + ISSUER + " to the address of the OpenID provider.");
        }
        if (!"https".equals(issuer.get().getScheme()) && !plainIsProtected) {
            return Optional.of("The keys of the issuer would arrive unprotected: " + ISSUER + " must be https, or "
                    + PLAIN + "=true where the network between protects what is sent.");
        }
        return Optional.empty();
    }

    /** By what the address says: names are not looked up but for the one that every machine has for itself. */
    private static boolean isThisMachine(String host) {
        return host == null
                || host.toLowerCase(Locale.ROOT).matches("(.*[.])?localhost[.]?")
                || isEverywhere(host)
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isEverywhere(String host) {
        return literal(host).filter(InetAddress::isAnyLocalAddress).isPresent();
    }

    private static Optional<InetAddress> literal(String host) {
        if (!host.matches("[0-9.]+") && host.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
