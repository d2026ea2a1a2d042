package org.partnerscore.associations.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.partnerscore.common.imports.RowError;
import org.partnerscore.common.imports.Staging;
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

    /** Moves that meet another's place: as they are, as they were (a place left is free only after its line), as they will be. */
    private static final String CONTEST = """
            update move m set contested = true
            where not done
              and (exists (select from partner p where p.parent_partner_id = m.partner_id)
                or exists (select from move o where o.parent_partner_id = m.partner_id)
                or exists (select from partner p where p.partner_id = m.parent_partner_id
                              and p.parent_partner_id is not null)
                or exists (select from move o where o.partner_id in (m.parent_partner_id, m.former_parent_id)
                              and o.parent_partner_id is not null))
            """;

    /** Judges one contested move by the hierarchy as it stands after the moves that are done. */
    private static final String JUDGE = """
            update move m set code = case
              when exists (select from move o where o.done and o.partner_id = m.parent_partner_id
                                                and o.parent_partner_id is not null)
                or exists (select from partner p where p.partner_id = m.parent_partner_id
                              and p.parent_partner_id is not null
                              and not exists (select from move o where o.done and o.partner_id = p.partner_id))
                then 'PARENT_IS_LOCATION'
              when exists (select from move o where o.done and o.parent_partner_id = m.partner_id)
                or exists (select from partner p where p.parent_partner_id = m.partner_id
                              and not exists (select from move o where o.done and o.partner_id = p.partner_id))
                then 'PARTNER_HAS_LOCATIONS'
              end
            where line = ?
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
        try (PreparedStatement judge = connection.prepareStatement(JUDGE);
                PreparedStatement accept =
                        connection.prepareStatement("update move set done = true where line = ? and code is null");
                Statement lines = connection.createStatement()) {
            lines.setFetchSize(1_000);
            try (ResultSet line = lines.executeQuery("select line from move where contested order by line")) {
                while (line.next()) {
                    judge.setLong(1, line.getLong(1));
                    judge.executeUpdate();
                    accept.setLong(1, line.getLong(1));
                    accept.executeUpdate();
                }
            }
        }
    }
}
