package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** Whose scores hang on some tenants, partners and locations: the partners at global level, in one statement. */
@Singleton
class PartnersTouched {

    /** An association counts whatever its days: a score may be asked for on any of them. */
    private static final String TOUCHED = """
            select distinct coalesce(partner.parent_partner_id, partner.partner_id) as partner_id
            from (select unnest(?::text[]) as partner_id
                  union
                  select association.partner_id from association
                  where association.tenant_id in (select unnest(?::uuid[]))) as named
            join partner on partner.partner_id = named.partner_id
            order by 1""";

    private final Database database;

    PartnersTouched(Database database) {
        this.database = database;
    }

    /** By id. What nobody knows belongs to nobody. */
    List<String> by(List<UUID> tenantIds, List<String> partnerIds) {
        String[] tenants = tenantIds.stream().map(UUID::toString).toArray(String[]::new);
        return database.list(
                new Selection(TOUCHED).then("", partnerIds.toArray(String[]::new), tenants),
                row -> row.getString("partner_id"));
    }
}
