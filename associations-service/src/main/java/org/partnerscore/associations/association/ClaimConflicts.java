package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** Finds who stands in the way of a CPOR association. */
@Singleton
class ClaimConflicts {

    private static final String OTHERS = """
            select *, lower(in_force) as associated_on, upper(in_force) as ended_on from claim
            where tenant_id = ? and product = any (?) and in_force && daterange(?, nullif(?::date, 'infinity'))
              and (partner_id, lower(in_force)) <> (?, ?)
            order by product, in_force limit 1
            """;

    private final Database database;

    ClaimConflicts(Database database) {
        this.database = database;
    }

    /** The first claim of another association on one of the products at the same time. */
    Optional<Claim> first(Association.Key key, List<String> products, Optional<String> endedOn) {
        Selection others = new Selection("")
                .then(
                        OTHERS,
                        key.tenantId(),
                        products.toArray(String[]::new),
                        key.associatedOn(),
                        endedOn.orElse("infinity"),
                        key.partnerId(),
                        key.associatedOn());
        return database.find(others, ClaimConflicts::read);
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("partner_id"),
                row.getObject("tenant_id", UUID.class),
                row.getString("product"),
                row.getObject("associated_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
