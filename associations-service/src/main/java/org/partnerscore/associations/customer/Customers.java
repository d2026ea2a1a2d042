package org.partnerscore.associations.customer;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** The customers as stored, by tenant id. */
@Singleton
class Customers {

    /** What a list may be narrowed to; null = not narrowed. */
    record Filter(String partnerId, String segment, String country) {}

    private static final String SERVED_BY = "exists (select from association"
            + " where association.partner_id = ? and association.tenant_id = customer.tenant_id"
            + " and (ended_on is null or ended_on > associated_on))";

    private final Database database;

    Customers(Database database) {
        this.database = database;
    }

    Optional<Customer> find(UUID tenantId) {
        return database.find(new Selection("select * from customer").where("tenant_id = ?", tenantId), Customers::read);
    }

    List<Customer> list(Filter filter, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return database.list(
                matching(filter).where("tenant_id > ?", after).then("order by tenant_id limit ?", page.fetch()),
                Customers::read);
    }

    Selection all(Filter filter) {
        return matching(filter).then("order by tenant_id");
    }

    private static Selection matching(Filter filter) {
        return new Selection("select * from customer")
                .where(SERVED_BY, filter.partnerId())
                .where("segment = ?", filter.segment())
                .where("country = ?", filter.country());
    }

    private static Customer read(ResultSet row) throws SQLException {
        return new Customer(
                row.getObject("tenant_id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("country")),
                Optional.ofNullable(row.getString("segment")).map(Segment::valueOf),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
