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

/** Answers who belongs to partners on a day or in a period and what they hold, by one statement: one state of all records. */
@Singleton
class Holders {

    private static final String HELD_BY_LINKED = """
            select link.individual_id, link.partner_id, link.linked_on, link.unlinked_on, null::date as superseded_on,
                   link.version as link_version,
                   held.certification, held.earned_on, held.expires_on, held.revoked_on, held.version
            from link
            left join (select * from certificate where %s) held on held.individual_id = link.individual_id
            """.formatted(Certificates.HELD_ON);

    private static final String HELD_BY_LINKED_WITHIN = """
            select link.individual_id, link.partner_id, link.linked_on, link.unlinked_on, link.superseded_on,
                   link.version as link_version,
                   held.certification, held.earned_on, held.expires_on, held.revoked_on, held.version
            from (%s) link
            left join (select * from certificate where %s) held on held.individual_id = link.individual_id
            """.formatted(Links.OF_PEOPLE_OF, Certificates.HELD_WITHIN);

    // The earlier of the two; null while neither is known.
    private static final String BELONGS_UNTIL = "least(link.unlinked_on, link.superseded_on)";

    /**
     * An individual, a link by which they belong to a partner, and what they hold. A link that a later one took over says
     * when, where a period is asked about.
     */
    record Holder(
            String individualId,
            String partnerId,
            LocalDate linkedOn,
            Optional<LocalDate> unlinkedOn,
            Optional<LocalDate> supersededOn,
            int version,
            List<Held> certificates) {}

    /** A person begins at one partner a day. */
    private record Key(String individualId, LocalDate linkedOn) {}

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
        return holders(selection);
    }

    /**
     * By individual and first day: every link that holds on a day from the first to the last, with the certificates held on one
     * of those days.
     */
    List<Holder> within(List<String> partnerIds, LocalDate from, LocalDate to) {
        Object ids = partnerIds.toArray(String[]::new);
        Selection selection = new Selection(HELD_BY_LINKED_WITHIN)
                .then("", ids, to, from, from)
                .where("link.partner_id = any(?)", ids)
                .where("link.linked_on <= ?", to)
                .where("(" + BELONGS_UNTIL + " is null or " + BELONGS_UNTIL + " > ?)", from)
                .then("order by link.individual_id, link.linked_on, held.certification, held.earned_on");
        return holders(selection);
    }

    private List<Holder> holders(Selection selection) {
        Map<Key, Holder> holders = new LinkedHashMap<>();
        database.list(selection, row -> {
            Holder read = holder(row);
            Holder holder = holders.computeIfAbsent(new Key(read.individualId(), read.linkedOn()), key -> read);
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
                Optional.ofNullable(row.getObject("superseded_on", LocalDate.class)),
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
