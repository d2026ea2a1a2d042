package org.partnerscore.associations.association;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.common.sql.Sql;

/**
 * Settles which CPOR rows of an import hold their products, and keeps the table {@code claim} in step with them; its
 * temporal key is what guards against two partners at once. Corrections that only give something up come first, then
 * rows in the order of their lines: an earlier line wins, and handing a product over succeeds whichever line is first.
 * Rows whose claims meet no other claim, stored or in the file, are settled together, the few others one by one.
 */
final class Claims {

    /** CPOR rows that change what is held. Days without end are 'infinity' here, products held so far {} for new rows. */
    private static final String WANTED = """
            create temporary table wanted on commit drop as
            select *, products <@ held_products and until <= held_until as shrinks,
                   false as contested, null::text as taken
            from (select s.line, s.partner_id, s.tenant_id, s.associated_on,
                         case when s.present & %1$d <> 0 then s.products else a.products end as products,
                         case when s.present & %2$d <> 0 then coalesce(s.ended_on, 'infinity')
                              else coalesce(a.ended_on, 'infinity') end as until,
                         coalesce(a.products, '{}') as held_products,
                         case when a.partner_id is not null then coalesce(a.ended_on, 'infinity') end as held_until
                  from %3$s s left join association a using (partner_id, tenant_id, type, associated_on)
                  where s.type = 'CPOR') as row
            where (products, until) is distinct from (held_products, held_until)
            """;

    /**
     * Finds the rows whose claims overlap another's, in one pass over the claims of each tenant and product by first day.
     * A corrected association takes part with all it held or wants to hold: what it gives up is free only after its line.
     */
    private static final String CONTEST = """
            update wanted set contested = true where line in (
              select line from (
                select line,
                       until > lead(starts) over claims
                       or starts < max(until) over (claims rows between unbounded preceding and 1 preceding) as meets_another
                from (select w.line, w.tenant_id, product, w.associated_on as starts,
                             greatest(w.until, w.held_until) as until
                      from wanted w, lateral (select unnest(w.products) union select unnest(w.held_products)) p (product)
                      where not w.shrinks and w.associated_on < greatest(w.until, w.held_until)
                      union all
                      select null, c.tenant_id, c.product, lower(c.in_force), coalesce(upper(c.in_force), 'infinity')
                      from claim c
                      where exists (select from wanted w where not w.shrinks and w.tenant_id = c.tenant_id)
                        and not exists (select from wanted w
                                        where not w.shrinks and w.tenant_id = c.tenant_id
                                          and w.partner_id = c.partner_id and w.associated_on = lower(c.in_force))
                     ) as everything
                window claims as (partition by tenant_id, product order by starts)) as seen
              where meets_another and line is not null)
            """;

    private static final String RELEASE = """
            delete from claim c using wanted w
            where c.tenant_id = w.tenant_id and c.product = any (w.held_products)
              and c.partner_id = w.partner_id and lower(c.in_force) = w.associated_on and\s
            """;

    private static final String HOLD = """
            insert into claim (tenant_id, product, in_force, partner_id)
            select w.tenant_id, product, daterange(w.associated_on, nullif(w.until, 'infinity')), w.partner_id
            from wanted w, unnest(w.products) product
            where w.associated_on < w.until and\s
            """;

    private static final String SHRINKING = "w.shrinks";
    private static final String UNCONTESTED = "not w.shrinks and not w.contested";
    private static final String ONE = "w.line = ?";
    private static final String ONE_IF_FREE = "w.taken is null and " + ONE;

    /** Says of contested rows by whom one of their products is taken, if it is. */
    private static final String JUDGE = """
            update wanted set taken = verdict.taken
            from (select distinct on (w.line) w.line,
                         format('%s of tenant %s is claimed by partner %s from %s%s', c.product, c.tenant_id,
                                c.partner_id, lower(c.in_force), ' until ' || upper(c.in_force)) as taken
                  from wanted w join claim c
                    on c.tenant_id = w.tenant_id and c.product = any (w.products)
                    and c.in_force && daterange(w.associated_on, nullif(w.until, 'infinity'))
                    and (c.partner_id, lower(c.in_force)) <> (w.partner_id, w.associated_on)
                  where w.contested and {which}
                  order by w.line, c.product, c.in_force) as verdict
            where verdict.line = wanted.line
            """;

    /** Rows that meet a claim which no row of this import may give up: they lose, whatever the others come to. */
    private static final String HOPELESS = """
            not exists (select from wanted o
                        where o.contested and o.tenant_id = c.tenant_id and o.partner_id = c.partner_id
                          and o.associated_on = lower(c.in_force))
            """;

    private static final String JUDGE_HOPELESS = JUDGE.replace("{which}", HOPELESS);
    private static final String JUDGE_ONE = JUDGE.replace("{which}", ONE);

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final Connection connection;

    Claims(Connection connection) {
        this.connection = connection;
    }

    void settle(Staging staging) throws SQLException {
        String wanted = WANTED.formatted(
                AssociationFeed.sent(AssociationFeed.PRODUCTS),
                AssociationFeed.sent(AssociationFeed.ENDED_ON),
                staging.table());
        try {
            if (Sql.update(connection, wanted) > 0) {
                settleWanted(staging);
            }
        } catch (SQLException e) {
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                // Only somebody who writes past the feed's lock can have got between our look and our claim.
                throw Refusal.conflict(
                        Claim.TAKEN, "One of the products was claimed by another partner at this moment.");
            }
            throw e;
        }
    }

    private void settleWanted(Staging staging) throws SQLException {
        // Before the first update: an index made after one is not used within the same transaction.
        Sql.update(connection, "create index on wanted (line)");
        Sql.update(connection, "create index on wanted (tenant_id)");
        Sql.update(connection, "analyze wanted");
        replaceClaims(SHRINKING);
        long contested = Sql.update(connection, CONTEST);
        replaceClaims(UNCONTESTED);
        if (contested > 0) {
            judgeInOrder();
            staging.reject(
                    RowError.Kind.CONFLICT, Claim.TAKEN, "select line, taken from wanted where taken is not null");
        }
    }

    private void judgeInOrder() throws SQLException {
        Sql.update(connection, "analyze wanted"); // again: by how many are contested now
        Sql.update(connection, JUDGE_HOPELESS);
        try (Statement lines = connection.createStatement()) {
            lines.setFetchSize(1_000);
            try (ResultSet line =
                    lines.executeQuery("select line from wanted where contested and taken is null order by line")) {
                while (line.next()) {
                    long one = line.getLong(1);
                    Sql.update(connection, JUDGE_ONE, one);
                    replaceClaims(ONE_IF_FREE, one);
                }
            }
        }
    }

    private void replaceClaims(String which, Object... parameters) throws SQLException {
        Sql.update(connection, RELEASE + which, parameters);
        Sql.update(connection, HOLD + which, parameters);
    }
}
