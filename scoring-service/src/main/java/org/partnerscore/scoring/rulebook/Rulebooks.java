package org.partnerscore.scoring.rulebook;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URL;

/** Loads the rulebook that the service was built with; a mistake in it stops the start. */
@Singleton
final class Rulebooks {

    // A file is looked up, not its folder: inside a jar not every class loader finds folders.
    private static final String SCHEMA = "rulebook/schema.json";

    @Produces
    @Singleton
    @Startup
    Rulebook rulebook() throws IOException {
        URL schema = Thread.currentThread().getContextClassLoader().getResource(SCHEMA);
        return ClassPathUtils.processAsPath(schema, file -> RulebookLoader.load(file.getParent()));
    }
}
