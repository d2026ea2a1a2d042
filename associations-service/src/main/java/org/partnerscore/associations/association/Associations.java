package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.associations.association.Association.Key;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.sql.Sql;

/** The associations as stored, by partner, tenant, type and first day. */
@Singleton
class Associations {

    /** What a list may be narrowed to; null = not narrowed. */
    record Filter(String partnerId, UUID tenantId, String type, LocalDate inForceOn) {}

    private static final String ORDER = "order by partner_id, tenant_id, type, associated_on";

    private final Database database;

    Associations(Database database) {
        this.database = database;
    }

    static Cursor cursor(Key key) {
        return Cursor.of(key.partnerId(), key.tenantId(), key.type(), key.associatedOn());
    }

    Optional<Association> find(Key key) {
        return database.find(
                new Selection("select * from association")
                        .where("partner_id = ?", key.partnerId())
                        .where("tenant_id = ?", key.tenantId())
                        .where("type = ?", key.type().name())
                        .where("associated_on = ?", key.associatedOn()),
                Associations::read);
    }

    List<Association> list(Filter filter, PageRequest page) {
        Selection selection = matching(filter);
        page.after(4)
                .ifPresent(cursor -> selection.where(
                        "(partner_id, tenant_id, type, associated_on) > (?, ?, ?, ?)",
                        cursor.code(0),
                        cursor.uuid(1),
                        cursor.code(2),
                        cursor.day(3)));
        return database.list(selection.then(ORDER + " limit ?", page.fetch()), Associations::read);
    }

    Selection all(Filter filter) {
        return matching(filter).then(ORDER);
    }

    private static Selection matching(Filter filter) {
        return new Selection("select * from association")
                .where("partner_id = ?", filter.partnerId())
                .where("tenant_id = ?", filter.tenantId())
                .where("type = ?", filter.type())
                .where("associated_on <= ?", filter.inForceOn())
                .where("coalesce(ended_on, 'infinity') > ?", filter.inForceOn());
    }

    /** Reads the columns of table {@code association}. */
    static Association read(ResultSet row) throws SQLException {
        return new Association(
                new Key(
                        row.getString("partner_id"),
                        row.getObject("tenant_id", UUID.class),
                        AssociationType.valueOf(row.getString("type")),
                        row.getObject("associated_on", LocalDate.class)),
                List.of((String[]) row.getArray("products").getArray()),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
