package org.partnerscore.skilling.individual;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;

/** How individuals arrive: a row is a link, and says besides what its person is called and where they are reached. */
@Singleton
public class IndividualFeed implements FeedRules {

    static final Column INDIVIDUAL_ID = Column.key("individualId", new ColumnType.Code(64));
    static final Column PARTNER_ID = Column.key("partnerId", new ColumnType.Code(64));
    static final Column LINKED_ON = Column.key("linkedOn", new ColumnType.Day());
    static final Column UNLINKED_ON = Column.optional("unlinkedOn", new ColumnType.Day());
    static final Column NAME = Column.apart("name", new ColumnType.Text(200));
    static final Column EMAIL = Column.apart("email", new ColumnType.Text(320));

    static final Feed FEED =
            new Feed("individuals", "link", List.of(INDIVIDUAL_ID, PARTNER_ID, LINKED_ON, UNLINKED_ON, NAME, EMAIL));

    /** What of the feed is shown to those who may not see what people are called. */
    static final Feed WITHOUT_NAMES =
            new Feed("individuals", "link", List.of(INDIVIDUAL_ID, PARTNER_ID, LINKED_ON, UNLINKED_ON));

    /**
     * Rows that would give a person a second link from one day. Of the links of that day that will not be withdrawn
     * the stored one stands, else the one of the earliest line. The message names neither partner: who employs a person
     * elsewhere is no business of the sender.
     */
    private static final String TAKEN = """
            with standing as (
                select staged.line, staged.individual_id, staged.linked_on,
                       link.version is not null and (link.unlinked_on is null or link.unlinked_on > link.linked_on)
                           as stored
                from %1$s staged
                left join link on link.individual_id = staged.individual_id and link.partner_id = staged.partner_id
                    and link.linked_on = staged.linked_on
                where case when staged.present & %2$d <> 0 or link.version is null
                           then staged.unlinked_on is distinct from staged.linked_on
                           else link.unlinked_on is distinct from link.linked_on end
                union all
                select null, link.individual_id, link.linked_on, true
                from link
                where (link.unlinked_on is null or link.unlinked_on > link.linked_on)
                  and (link.individual_id, link.linked_on) in (select individual_id, linked_on from %1$s)
                  and not exists (
                      select from %1$s staged
                      where staged.individual_id = link.individual_id and staged.partner_id = link.partner_id
                        and staged.linked_on = link.linked_on)
            ), ranked as (
                select line, individual_id, linked_on,
                       row_number() over (partition by individual_id, linked_on order by stored desc, line) as place
                from standing
            )
            select line, format('Individual %%s has a link from %%s already, to another partner.', individual_id, linked_on)
            from ranked where place > 1
            """;

    private final People people;

    IndividualFeed(People people) {
        this.people = people;
    }

    /** The bit of a column in {@code present} of the staging table. */
    static long bit(Column column) {
        return 1L << FEED.columns().indexOf(column);
    }

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public String records() {
        return Links.NAMED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return IndividualFeed::check;
    }

    @Override
    public void settle(Connection connection, Staging staging) throws SQLException {
        staging.reject(RowError.Kind.CONFLICT, "LINK_TAKEN", TAKEN.formatted(staging.table(), bit(UNLINKED_ON)));
        people.keep(connection, staging);
    }

    private static Optional<RowError> check(Row row) {
        return row.has(UNLINKED_ON) && row.day(UNLINKED_ON).isBefore(row.day(LINKED_ON))
                ? Optional.of(RowError.invalid(
                        UNLINKED_ON, "UNLINKED_BEFORE_LINKED", "unlinkedOn must not be before linkedOn."))
                : Optional.empty();
    }

    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of(Links.partnersOf(written));
    }
}
