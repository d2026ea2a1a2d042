package org.partnerscore.associations.partner;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** The partners as stored. Lists go by id and leave locations out, a partner may have thousands. */
@Singleton
class Partners {

    /** What a list may be narrowed to; null = not narrowed. */
    record Filter(String parentPartnerId, String country) {}

    private final Database database;

    Partners(Database database) {
        this.database = database;
    }

    Optional<Partner> find(String partnerId) {
        return database.find(new Selection("""
                                select p.*, array(select l.partner_id from partner l where l.parent_partner_id = p.partner_id
                                                  order by l.partner_id) as locations
                                from partner p
                                """).where("p.partner_id = ?", partnerId), Partners::read);
    }

    List<Partner> list(Filter filter, PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.code(0)).orElse(null);
        return database.list(
                matching(filter).where("partner_id > ?", after).then("order by partner_id limit ?", page.fetch()),
                Partners::read);
    }

    Selection all(Filter filter) {
        return matching(filter).then("order by partner_id");
    }

    private static Selection matching(Filter filter) {
        return new Selection("select *, '{}'::text[] as locations from partner")
                .where("parent_partner_id = ?", filter.parentPartnerId())
                .where("country = ?", filter.country());
    }

    private static Partner read(ResultSet row) throws SQLException {
        return new Partner(
                row.getString("partner_id"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("country")),
                Optional.ofNullable(row.getString("parent_partner_id")),
                List.of((String[]) row.getArray("locations").getArray()),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
