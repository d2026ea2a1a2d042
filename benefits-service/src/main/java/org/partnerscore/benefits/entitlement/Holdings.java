package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.common.sql.Sql;

/** Standing, use and exceptions of partners, all in one round trip. */
@Singleton
class Holdings {

    private static final String SELECT = """
            select s.standing, (select json_agg(json_build_array(b.benefit, b.used, b.year_from))
                                from ledger_balance b where b.partner_id = s.partner_id) as use,
                               (select json_agg(json_build_array(o.benefit, o.quantity, o.reason, o.from_on, o.ends_on)
                                                order by o.sequence)
                                from entitlement_override o where o.partner_id = s.partner_id) as exceptions
            from standing s where s.partner_id\s""";
    private static final String ONE = SELECT + "= ?";
    private static final String MANY = SELECT + "= any(?)";

    private final DataSource database;
    private final ObjectReader standings;
    private final ObjectReader lists;

    Holdings(DataSource database, ObjectMapper json) {
        this.database = database;
        standings = json.readerFor(Standing.class);
        lists = json.readerFor(new TypeReference<List<List<String>>>() {});
    }

    /** Of a partner that nothing is known of: nothing. */
    Holding find(String partnerId) {
        try (Connection connection = database.getConnection()) {
            return find(connection, partnerId);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    Holding find(Connection connection, String partnerId) throws SQLException {
        return Sql.query(connection, ONE, this::holding, partnerId).stream()
                .findAny()
                .orElseGet(() -> Holding.none(partnerId));
    }

    /** Those of the partners of which anything is known. */
    Map<String, Holding> find(Collection<String> partnerIds) {
        try (Connection connection = database.getConnection()) {
            Map<String, Holding> found = new HashMap<>();
            Sql.query(connection, MANY, this::holding, connection.createArrayOf("text", partnerIds.toArray()))
                    .forEach(holding -> found.put(holding.standing().partnerId(), holding));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private Holding holding(ResultSet row) throws SQLException {
        try {
            Standing standing = standings.readValue(row.getString("standing"));
            return new Holding(standing, use(rows(row, "use")), exceptions(rows(row, "exceptions")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored standing cannot be read", e);
        }
    }

    private List<List<String>> rows(ResultSet row, String column) throws SQLException, JsonProcessingException {
        String stored = row.getString(column);
        return stored == null ? List.of() : lists.readValue(stored);
    }

    private static Map<String, List<Entitlement.Exemption>> exceptions(List<List<String>> rows) {
        Map<String, List<Entitlement.Exemption>> exceptions = new HashMap<>();
        rows.forEach(row -> exceptions
                .computeIfAbsent(row.get(0), each -> new ArrayList<>())
                .add(new Entitlement.Exemption(
                        new BigDecimal(row.get(1)),
                        row.get(2),
                        LocalDate.parse(row.get(3)),
                        LocalDate.parse(row.get(4)))));
        return exceptions;
    }

    private static Map<String, Holding.Use> use(List<List<String>> rows) {
        Map<String, Holding.Use> use = new HashMap<>();
        rows.forEach(row -> use.put(
                row.get(0),
                new Holding.Use(
                        new BigDecimal(row.get(1)),
                        Optional.ofNullable(row.get(2)).map(LocalDate::parse))));
        return use;
    }
}
