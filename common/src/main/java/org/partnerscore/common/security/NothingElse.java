package org.partnerscore.common.security;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The reach where a service knows nothing of a partner but its id. */
@Singleton
@DefaultBean
class NothingElse implements Reach {

    @Override
    public boolean haveLocations(String partnerId, Set<String> locations) {
        return false;
    }

    @Override
    public boolean haveServed(String partnerId, Set<UUID> tenants) {
        return false;
    }
}
