package org.partnerscore.associations.partner;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.partnerscore.common.imports.Staging;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.common.sql.Sql;

/**
 * Keeps the hierarchy at one level: who has a parent is nobody's parent. Rows that only free a partner from its parent
 * come first, then rows in the order of their lines, so that an import may turn a hierarchy around in any order of lines
 * that is possible at all. Rows that touch nobody else's place are settled together, the few others one by one.
 */
final class Hierarchy {

    /** Who changes parent: {@code parent_partner_id} null = becomes a partner at global level. */
    private static final String MOVES = """
            create temporary table move on commit drop as
            select s.line, s.partner_id, s.parent_partner_id, p.parent_partner_id as former_parent_id,
                   s.parent_partner_id is null as done, false as contested, null::text as code
            from %s s left join partner p using (partner_id)
            where s.present & %d <> 0 and s.parent_partner_id is distinct from p.parent_partner_id
            """;

    /**
     * Moves that meet the place of another, whether a stored one or one of the file: who moves is a parent, the new parent
     * is or becomes a location, or the former parent moves too (it is free to only after this line).
     */
    private static final String CONTEST = """
            update move set contested = true
            where not done and line in (
              select m.line from move m join partner p on p.parent_partner_id = m.partner_id
              union
              select m.line from move m join move o on o.parent_partner_id = m.partner_id
              union
              select m.line from move m join partner p on p.partner_id = m.parent_partner_id
              where p.parent_partner_id is not null
              union
              select m.line from move m join move o on o.partner_id = m.parent_partner_id
              where o.parent_partner_id is not null
              union
              select m.line from move m join move o on o.partner_id = m.former_parent_id
              where o.parent_partner_id is not null)
            """;

    /** Where the partners of contested moves stand once all other moves are done. */
    private static final String PLACES = """
            create temporary table place on commit drop as
            with concerned as (
              select distinct unnest(array[partner_id, parent_partner_id, former_parent_id]) as partner_id
              from move where contested
            ), location as (
              select p.parent_partner_id
              from partner p left join move o on o.partner_id = p.partner_id and o.done
              where p.parent_partner_id in (select partner_id from concerned) and o.line is null
              union all
              select parent_partner_id from move where done
            ), locations as (
              select parent_partner_id as partner_id, count(*) as locations from location group by parent_partner_id
            )
            select c.partner_id, coalesce(l.locations, 0) as locations,
                   case when o.done then o.parent_partner_id else p.parent_partner_id end is not null as is_location
            from concerned c
            left join partner p on p.partner_id = c.partner_id
            left join move o on o.partner_id = c.partner_id and o.done
            left join locations l on l.partner_id = c.partner_id
            where c.partner_id is not null
            """;

    private static final String JUDGE = """
            update move m set code = case
              when (select is_location from place where partner_id = m.parent_partner_id) then 'PARENT_IS_LOCATION'
              when (select locations > 0 from place where partner_id = m.partner_id) then 'PARTNER_HAS_LOCATIONS'
              end
            where line = ?
            """;

    private static final String MOVE = """
            update place p
            set is_location = is_location or p.partner_id = m.partner_id,
                locations = locations + (p.partner_id = m.parent_partner_id)::int
                                      - (p.partner_id is not distinct from m.former_parent_id)::int
            from move m
            where m.line = ? and m.code is null
              and p.partner_id in (m.partner_id, m.parent_partner_id, m.former_parent_id)
            """;

    private final Connection connection;
    private final Staging staging;

    Hierarchy(Connection connection, Staging staging) {
        this.connection = connection;
        this.staging = staging;
    }

    void settle() throws SQLException {
        long parentSent = 1L << PartnerFeed.FEED.columns().indexOf(PartnerFeed.PARENT_PARTNER_ID);
        if (Sql.update(connection, MOVES.formatted(staging.table(), parentSent)) > 0) {
            settleMoves();
        }
    }

    private void settleMoves() throws SQLException {
        // Before the first update: an index made after one is not used within the same transaction.
        Sql.update(connection, "create index on move (line)");
        Sql.update(connection, "create index on move (partner_id)");
        Sql.update(connection, "create index on move (parent_partner_id)");
        Sql.update(connection, "analyze move");
        long contested = Sql.update(connection, CONTEST);
        Sql.update(connection, "update move set done = true where not contested and not done");
        if (contested > 0) {
            judgeInOrder();
            staging.reject(RowError.Kind.CONFLICT, "PARENT_IS_LOCATION", """
                    select line, format('%s cannot have locations, it is one', parent_partner_id)
                    from move where code = 'PARENT_IS_LOCATION'
                    """);
            staging.reject(RowError.Kind.CONFLICT, "PARTNER_HAS_LOCATIONS", """
                    select line, format('%s has locations and cannot become one', partner_id)
                    from move where code = 'PARTNER_HAS_LOCATIONS'
                    """);
        }
    }

    private void judgeInOrder() throws SQLException {
        Sql.update(connection, PLACES);
        Sql.update(connection, "create unique index on place (partner_id)");
        Sql.update(connection, "analyze place");
        try (Statement lines = connection.createStatement()) {
            lines.setFetchSize(1_000);
            try (ResultSet line = lines.executeQuery("select line from move where contested order by line")) {
                while (line.next()) {
                    Sql.update(connection, JUDGE, line.getLong(1));
                    Sql.update(connection, MOVE, line.getLong(1));
                }
            }
        }
    }
}
