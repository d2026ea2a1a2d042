package org.partnerscore.skilling.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.skilling.individual.Links;

/** Answers who belongs to partners on a day and what they hold, by one statement: one state of all records. */
@Singleton
class Holders {

    private static final String HELD_BY_LINKED = """
            select link.individual_id, link.partner_id, link.linked_on, link.unlinked_on, link.version as link_version,
                   held.certification, held.earned_on, held.expires_on, held.revoked_on, held.version
            from link
            left join (select * from certificate where %s) held on held.individual_id = link.individual_id
            """.formatted(Certificates.HELD_ON);

    /** An individual, the link by which they belong to a partner, and what they hold. */
    record Holder(
            String individualId,
            String partnerId,
            LocalDate linkedOn,
            Optional<LocalDate> unlinkedOn,
            int version,
            List<Held> certificates) {}

    /** A certificate that is held. */
    record Held(
            String certification,
            LocalDate earnedOn,
            Optional<LocalDate> expiresOn,
            Optional<LocalDate> revokedOn,
            int version) {}

    private final Database database;

    Holders(Database database) {
        this.database = database;
    }

    /** By individual; their certificates by certification and day earned. */
    List<Holder> of(List<String> partnerIds, LocalDate on) {
        Selection selection = new Selection(HELD_BY_LINKED)
                .then("", on, on, on)
                .where("link.partner_id = any(?)", (Object) partnerIds.toArray(String[]::new))
                .where(Links.BELONGS_ON, on, on, on)
                .then("order by link.individual_id, held.certification, held.earned_on");
        Map<String, Holder> holders = new LinkedHashMap<>();
        database.list(selection, row -> {
            Holder holder = holders.get(row.getString("individual_id"));
            if (holder == null) {
                holder = holder(row);
                holders.put(holder.individualId(), holder);
            }
            if (row.getString("certification") != null) {
                holder.certificates().add(held(row));
            }
            return holder;
        });
        return List.copyOf(holders.values());
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getString("individual_id"),
                row.getString("partner_id"),
                row.getObject("linked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("unlinked_on", LocalDate.class)),
                row.getInt("link_version"),
                new ArrayList<>());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("certification"),
                row.getObject("earned_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)),
                row.getInt("version"));
    }
}
