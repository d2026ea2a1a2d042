package org.partnerscore.associations.association;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.associations.customer.Segment;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** Who worked for whom on given days: the question that a score begins with, answered for many partners in one statement. */
@Singleton
class InForce {

    /**
     * One known partner that was asked for, or one of its locations, with one of its associations; several lines where it
     * has several, one without an association where it has none.
     *
     * @param parentPartnerId of the holder
     * @param segment of the association's customer, where known
     */
    record Line(
            String askedPartnerId,
            String holderPartnerId,
            Optional<String> parentPartnerId,
            Optional<Association> association,
            Optional<Segment> segment) {}

    /** Associations of a location that is asked for itself are left out: they are its partner's. */
    private static final String LINES = """
            with asked as (
              select distinct unnest(?::text[]) as partner_id
            ), holder as (
              select p.partner_id as asked, p.partner_id, p.parent_partner_id
              from asked join partner p using (partner_id)
              union all
              select l.parent_partner_id, l.partner_id, l.parent_partner_id
              from asked join partner l on l.parent_partner_id = asked.partner_id
            )
            select h.asked, h.partner_id as holder, h.parent_partner_id, a.*, c.segment
            from holder h
            left join association a
              on a.partner_id = h.partner_id
              and (h.asked <> h.partner_id or h.parent_partner_id is null)
              and exists (select from unnest(?::date[]) as day
                          where a.associated_on <= day and coalesce(a.ended_on, 'infinity') > day)
            left join customer c on c.tenant_id = a.tenant_id
            order by h.asked, a.type, a.tenant_id, a.associated_on, h.partner_id
            """;

    private final Database database;

    InForce(Database database) {
        this.database = database;
    }

    /** The lines of each partner in the order type, tenant, first day, holder. */
    List<Line> onAnyOf(List<LocalDate> days, List<String> partnerIds) {
        String[] asked = partnerIds.toArray(String[]::new);
        String[] on = days.stream().map(LocalDate::toString).toArray(String[]::new);
        return database.list(new Selection(LINES).then("", asked, on), InForce::read);
    }

    private static Line read(ResultSet row) throws SQLException {
        boolean associated = row.getString("partner_id") != null;
        return new Line(
                row.getString("asked"),
                row.getString("holder"),
                Optional.ofNullable(row.getString("parent_partner_id")),
                associated ? Optional.of(Associations.read(row)) : Optional.empty(),
                Optional.ofNullable(row.getString("segment")).map(Segment::valueOf));
    }
}
