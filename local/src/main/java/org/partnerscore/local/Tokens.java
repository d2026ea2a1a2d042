package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnerscore.issuer.Claims;
import org.partnerscore.issuer.Issuer;

/**
 * Ready-made tokens, a file for each, named for what they allow. They are worth nothing when the platform has stopped, because their
 * issuer's key is gone with it.
 */
final class Tokens {

    /** As long as somebody leaves a platform running on their machine, and then some. */
    private static final Duration LIFE = Duration.ofDays(30);

    /** A partner of the sample that has something to show. */
    private static final String PARTNER = "exactly-seventy";

    private static final String ANOTHER_PARTNER = "three-locations";

    private final Map<String, String> byName;

    private Tokens(Map<String, String> byName) {
        this.byName = byName;
    }

    static Tokens of(Issuer issuer) {
        Instant now = Instant.now();
        Map<String, Claims> claims = new LinkedHashMap<>();
        for (String role : new String[] {"program-administrator", "program-viewer", "feed", "service", "operator"}) {
            claims.put(role, Claims.of(role).roles(role));
        }
        claims.put("people-viewer", Claims.of("people-viewer").roles("program-viewer", "people-viewer"));
        for (String role : new String[] {"partner-administrator", "partner-viewer"}) {
            claims.put(role, Claims.of(role).roles(role).partner(PARTNER));
        }
        claims.put(
                "another-partner-viewer",
                Claims.of("another-partner-viewer").roles("partner-viewer").partner(ANOTHER_PARTNER));
        Map<String, String> signed = new LinkedHashMap<>();
        claims.forEach((name, each) -> signed.put(name, issuer.signer().sign(each.valid(now, now.plus(LIFE)))));
        return new Tokens(signed);
    }

    String named(String name) {
        String token = byName.get(name);
        if (token == null) {
            throw new Refusal("There is no token %s; there are %s.".formatted(name, byName.keySet()));
        }
        return token;
    }

    /** Readable for the owner alone from the first byte on. */
    void write(Path directory) {
        Directories.delete(directory);
        Directories.create(directory);
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        byName.forEach((name, token) -> {
            try {
                Files.writeString(Files.createFile(directory.resolve(name), owners), token);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
