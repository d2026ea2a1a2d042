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
import java.util.UUID;
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
                                from entitlement_override o where o.partner_id = s.partner_id) as exceptions,
                               (select version from holding_version v where v.partner_id = s.partner_id) as version
            from standing s where s.partner_id\s""";
    private static final String ONE = SELECT + "= ?";
    private static final String MANY = SELECT + "= any(?)";
    private static final String VERSION = "select version from holding_version where partner_id = ?";

    private final DataSource database;
    private final ObjectReader standings;
    private final ObjectReader lists;

    Holdings(DataSource database, ObjectMapper json) {
        this.database = database;
        standings = json.readerFor(Standing.class);
        lists = json.readerFor(new TypeReference<List<List<String>>>() {});
    }

    /**
     * A holding as it was in an instant.
     *
     * @param version of the partner's row, use and exceptions together, which no other state of them has; empty where there is none
     */
    record Stored(Holding holding, Optional<UUID> version) {}

    /** Of a partner that nothing is known of: nothing. */
    Stored stored(String partnerId) {
        try (Connection connection = database.getConnection()) {
            return stored(connection, partnerId);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** The version that is stored now. */
    Optional<UUID> version(String partnerId) {
        try (Connection connection = database.getConnection()) {
            return Sql.query(connection, VERSION, Holdings::version, partnerId).stream()
                    .findAny()
                    .flatMap(version -> version);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    Holding find(String partnerId) {
        return stored(partnerId).holding();
    }

    Holding find(Connection connection, String partnerId) throws SQLException {
        return stored(connection, partnerId).holding();
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

    private Stored stored(Connection connection, String partnerId) throws SQLException {
        return Sql.query(connection, ONE, row -> new Stored(holding(row), version(row)), partnerId).stream()
                .findAny()
                .orElseGet(() -> new Stored(Holding.none(partnerId), Optional.empty()));
    }

    private static Optional<UUID> version(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("version", UUID.class));
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
