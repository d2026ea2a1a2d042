package org.partnerscore.skilling.individual;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** All links, by individual, partner, first day. */
@Singleton
public class Links {

    /**
     * Whether {@code link} is the one by which its individual belongs to a partner on a day, which is asked three
     * times: begun by then and not ended (one that is withdrawn ended when it began), and none that is not withdrawn
     * began later.
     */
    public static final String BELONGS_ON = """
            link.linked_on <= ? and (link.unlinked_on is null or link.unlinked_on > ?)
            and not exists (
                select from link later
                where later.individual_id = link.individual_id
                  and later.linked_on > link.linked_on and later.linked_on <= ?
                  and (later.unlinked_on is null or later.unlinked_on > later.linked_on))""";

    /**
     * The links of some partners' individuals, wherever they lead, each with the day on which a later one took over, whosever
     * that is. Withdrawn links are none, and take nothing over.
     */
    public static final String OF_PEOPLE_OF = """
            select link.*, lead(linked_on) over (partition by individual_id order by linked_on) as superseded_on
            from link
            where individual_id in (select individual_id from link where partner_id = any(?))
              and (unlinked_on is null or unlinked_on > linked_on)""";

    /** Links with what their individuals are called. */
    static final String NAMED = """
            select link.*, individual.name, individual.email
            from link join individual on individual.individual_id = link.individual_id""";

    private static final String ORDER = "order by link.individual_id, link.partner_id, link.linked_on";

    private final Database database;

    Links(Database database) {
        this.database = database;
    }

    /**
     * The partners that the individuals of a table were ever linked to: a link that begins or ends moves where the others hold, and a
     * certificate counts where its holder is linked on the day that is asked about.
     */
    public static String partnersOf(String individuals) {
        return "select partner_id from link where individual_id in (select individual_id from " + individuals + ")";
    }

    /** Everything that passes the filter. */
    Selection all(IndividualFilter filter) {
        return selection(filter).then(ORDER);
    }

    Page<NamedLink> page(IndividualFilter filter, PageRequest page) {
        Selection selection = selection(filter);
        page.after(3)
                .ifPresent(cursor -> selection.where(
                        "(link.individual_id, link.partner_id, link.linked_on) > (?, ?, ?)",
                        cursor.code(0),
                        cursor.code(1),
                        cursor.day(2)));
        List<NamedLink> found = database.list(selection.then(ORDER + " limit ?", page.fetch()), NamedLink::of);
        return Page.of(
                found,
                page.limit(),
                last -> Cursor.of(
                        last.link().individualId(),
                        last.link().partnerId(),
                        last.link().linkedOn()));
    }

    Optional<NamedLink> find(String individualId, String partnerId, LocalDate linkedOn) {
        Selection one = new Selection(NAMED)
                .where("link.individual_id = ?", individualId)
                .where("link.partner_id = ?", partnerId)
                .where("link.linked_on = ?", linkedOn);
        return database.list(one, NamedLink::of).stream().findFirst();
    }

    private static Selection selection(IndividualFilter filter) {
        return new Selection(NAMED)
                .where("link.individual_id = ?", filter.individualId)
                .where("link.partner_id = ?", filter.partnerId)
                .where(BELONGS_ON, filter.on, filter.on, filter.on);
    }
}
