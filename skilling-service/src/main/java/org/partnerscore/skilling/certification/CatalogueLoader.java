package org.partnerscore.skilling.certification;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Loads the catalogue before the service takes requests: with a broken one it does not start. */
class CatalogueLoader {

    private static final String FILE = "catalogue/certifications.yaml";

    @Produces
    @Singleton
    @Startup
    Certifications certifications() {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return CatalogueFile.read(FILE, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
