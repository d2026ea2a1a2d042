package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.common.sql.Sql;

/** Balances and units as they are stored. */
@Singleton
class Accounts {

    private static final String HOLD_STANDING = "select 1 from standing where partner_id = ? for share";
    private static final String ADD =
            "insert into ledger_balance (partner_id, benefit) values (?, ?) on conflict do nothing";
    private static final String FIND = """
            select activated, used, year_from, alert, entries from ledger_balance where partner_id = ? and benefit = ?
            """;
    private static final String STORE = """
            update ledger_balance set activated = ?, used = ?, year_from = ?, alert = ?, entries = ?
            where partner_id = ? and benefit = ?
            """;
    private static final String UNITS = """
            select unit, quantity, holder, last_holder, assigned_on, reassignments
            from ledger_unit where partner_id = ? and benefit = ? order by unit
            """;
    private static final String REMOVE_UNIT =
            "delete from ledger_unit where partner_id = ? and benefit = ? and unit = ?";
    private static final String ADD_UNIT = """
            insert into ledger_unit (partner_id, benefit, unit, quantity, holder, last_holder, assigned_on, reassignments)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * Waits for whoever writes the same balance. The partner's standing may be read by many, but not change until the transaction ends:
     * what is granted, and that nothing was used since, stays true that long.
     */
    Balance lock(Connection connection, String partnerId, String benefit) throws SQLException {
        Sql.query(connection, HOLD_STANDING, row -> row.getInt(1), partnerId);
        Sql.update(connection, ADD, partnerId, benefit);
        return Sql.query(connection, FIND + " for update", Accounts::balance, partnerId, benefit)
                .get(0);
    }

    Balance find(Connection connection, String partnerId, String benefit) throws SQLException {
        return Sql.query(connection, FIND, Accounts::balance, partnerId, benefit).stream()
                .findFirst()
                .orElse(Balance.NONE);
    }

    List<Unit> units(Connection connection, String partnerId, String benefit) throws SQLException {
        return Sql.query(connection, UNITS, Accounts::unit, partnerId, benefit);
    }

    void store(Connection connection, String partnerId, String benefit, List<Unit> before, Account account)
            throws SQLException {
        Balance balance = account.balance();
        Sql.update(
                connection,
                STORE,
                balance.activated(),
                balance.used(),
                balance.yearFrom().orElse(null),
                balance.alert(),
                balance.entries(),
                partnerId,
                benefit);
        Set<Unit> after = new LinkedHashSet<>(account.units());
        Set<Unit> known = Set.copyOf(before);
        for (Unit unit : before) {
            if (!after.contains(unit)) {
                Sql.update(connection, REMOVE_UNIT, partnerId, benefit, unit.number());
            }
        }
        for (Unit unit : after) {
            if (!known.contains(unit)) {
                Sql.update(
                        connection,
                        ADD_UNIT,
                        partnerId,
                        benefit,
                        unit.number(),
                        unit.quantity(),
                        unit.holder().orElse(null),
                        unit.lastHolder(),
                        unit.assignedOn(),
                        unit.reassignments());
            }
        }
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                row.getBigDecimal("activated"),
                row.getBigDecimal("used"),
                Optional.ofNullable(row.getObject("year_from", LocalDate.class)),
                row.getInt("alert"),
                row.getLong("entries"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("unit"),
                row.getBigDecimal("quantity"),
                Optional.ofNullable(row.getString("holder")),
                row.getString("last_holder"),
                row.getObject("assigned_on", LocalDate.class),
                row.getInt("reassignments"));
    }
}
