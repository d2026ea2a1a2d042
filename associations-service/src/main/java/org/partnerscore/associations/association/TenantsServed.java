package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.partnerscore.common.security.Caller;
import org.partnerscore.common.security.Reach;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** Whom a partner works for, its locations included, and what of that is within the reach of its callers. */
@Singleton
class TenantsServed implements Reach {

    private static final String SERVED = """
            select distinct tenant_id from association
            where tenant_id = any(?::uuid[])
              and partner_id in (select ?::text union all select partner_id from partner where parent_partner_id = ?)
              and (ended_on is null or ended_on > greatest(associated_on, ?::date))""";

    private static final String LOCATIONS =
            "select partner_id from partner where partner_id = any(?) and parent_partner_id = ?";

    private final Database database;

    TenantsServed(Database database) {
        this.database = database;
    }

    /** Those of the tenants that it worked for on this day or later. */
    Set<UUID> of(String partnerId, Set<UUID> tenants, LocalDate since) {
        String[] ids = tenants.stream().map(UUID::toString).toArray(String[]::new);
        return new HashSet<>(database.list(
                new Selection(SERVED).then("", ids, partnerId, partnerId, since),
                row -> row.getObject("tenant_id", UUID.class)));
    }

    @Override
    public boolean haveLocations(Caller caller, Set<String> locations) {
        Selection found = new Selection(LOCATIONS)
                .then("", locations.toArray(String[]::new), caller.partnerId().orElseThrow());
        return database.list(found, row -> row.getString(1)).size() == locations.size();
    }

    @Override
    public boolean haveServed(Caller caller, Set<UUID> tenants, LocalDate since) {
        return of(caller.partnerId().orElseThrow(), tenants, since).equals(tenants);
    }
}
