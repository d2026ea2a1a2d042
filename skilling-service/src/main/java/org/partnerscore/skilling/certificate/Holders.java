package org.partnerscore.skilling.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.common.paging.Selection;
import org.partnerscore.skilling.Database;
import org.partnerscore.skilling.individual.Link;
import org.partnerscore.skilling.individual.Links;

/** Answers who belongs to partners on a day and what they hold, by one statement: one state of the records. */
@Singleton
class Holders {

    private static final String LINKED_WITH_CERTIFICATES = """
            select link.individual_id, link.partner_id, link.linked_on, link.unlinked_on,
                   link.version as link_version, link.recorded_at as link_recorded_at, held.*
            from link
            left join lateral (
                select certification, earned_on, expires_on, revoked_on, version, recorded_at
                from certificate
                where certificate.individual_id = link.individual_id and %s) held on true
            """.formatted(Certificates.HELD_ON);

    /** A link and what its individual holds. */
    record Holder(Link link, List<Certificate> certificates) {}

    private final Database database;

    Holders(Database database) {
        this.database = database;
    }

    /** By individual; their certificates by certification and day earned. */
    List<Holder> of(List<String> partnerIds, LocalDate on) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        Selection selection = new Selection(LINKED_WITH_CERTIFICATES, on, on, on)
                .where("link.partner_id = any(?)", (Object) partnerIds.toArray(String[]::new))
                .where(Links.BELONGS_ON, on, on, on)
                .then("order by link.individual_id, held.certification, held.earned_on");
        database.each(selection, row -> {
            Holder holder = holders.computeIfAbsent(row.getString("individual_id"), id -> null);
        });
        return List.copyOf(holders.values());
    }
}
