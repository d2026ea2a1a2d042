package org.partnerscore.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service needs around it: an empty database on a real PostgreSQL, which its own migrations fill, and a provider of tokens. Requests
 * of RestAssured bear a token that may do everything, unless a test gives another.
 */
public class ServiceSurroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestIssuer.settings());
        settings.put("quarkus.datasource.jdbc.url", EmbeddedDatabase.create().jdbcUrl());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        return settings;
    }

    @Override
    public void stop() {
        // Server and issuer are shared by the JVM and end with it.
    }
}
