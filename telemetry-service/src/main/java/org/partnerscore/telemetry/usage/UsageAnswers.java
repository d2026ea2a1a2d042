package org.partnerscore.telemetry.usage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Answers queries, as {@link UsageAnswer} documents. Rows become JSON as they are read: between the database's columns
 * and the answer's there are no objects.
 */
@Singleton
class UsageAnswers {

    private static final String[] COLUMNS = {
        "tenantIds",
        "products",
        "paidAvailableUnits",
        "monthlyActiveUsers",
        "consumedRevenueUsd",
        "revenueUsd",
        "capacityUnits",
        "months"
    };

    private static final int TENANT = 2;
    private static final int PRODUCT = 3;

    private final DataSource database;
    private final JsonFactory factory = new JsonFactory();

    UsageAnswers(DataSource database) {
        this.database = database;
    }

    void write(UsageQuery query, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection();
                JsonGenerator json = factory.createGenerator(out)) {
            var gaps = new Gaps(query);
            json.writeStartObject();
            writeFound(connection, query, gaps, json);
            writeSeen(connection, query, gaps, json);
            json.writeEndObject();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private static void writeFound(Connection connection, UsageQuery query, Gaps gaps, JsonGenerator json)
            throws SQLException, IOException {
        try (PreparedStatement statement = SelectionsSql.selections(connection, query);
                ResultSet rows = statement.executeQuery()) {
            boolean more = rows.next();
            json.writeArrayFieldStart("loaded");
            for (; more && rows.getInt(1) == SelectionsSql.LOADED; more = rows.next()) {
                json.writeString(query.loaded().get(rows.getInt(9)).toString());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("selections");
            for (int i = 0; i < query.selections().size(); i++) {
                var columns = new JsonColumns(COLUMNS);
                var versions = new JsonColumns("versions");
                for (; more && rows.getInt(1) == i; more = rows.next()) {
                    add(rows, columns);
                    addWhole(rows, 10, versions, 0);
                    gaps.found(i, rows.getObject(TENANT, UUID.class), rows.getString(PRODUCT));
                }
                write(query.selections().get(i), columns, versions, json);
            }
            json.writeEndArray();
        }
    }

    private static void add(ResultSet row, JsonColumns columns) throws SQLException {
        columns.word(0, row.getString(TENANT));
        columns.word(1, row.getString(PRODUCT));
        addWhole(row, 4, columns, 2);
        addWhole(row, 5, columns, 3);
        addDecimal(row, 6, columns, 4);
        addDecimal(row, 7, columns, 5);
        addDecimal(row, 8, columns, 6);
        addWhole(row, 9, columns, 7);
    }

    private static void addWhole(ResultSet row, int from, JsonColumns columns, int to) throws SQLException {
        long value = row.getLong(from);
        if (row.wasNull()) {
            columns.none(to);
        } else {
            columns.whole(to, value);
        }
    }

    private static void addDecimal(ResultSet row, int from, JsonColumns columns, int to) throws SQLException {
        BigDecimal value = row.getBigDecimal(from);
        if (value == null) {
            columns.none(to);
        } else {
            columns.decimal(to, value);
        }
    }

    private static void write(UsageQuery.Wanted wanted, JsonColumns columns, JsonColumns versions, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("from", wanted.from().toString());
        json.writeStringField("to", wanted.to().toString());
        columns.writeTo(json);
        if (wanted.oneMonth()) {
            versions.writeTo(json);
        } else {
            json.writeNullField("versions");
        }
        json.writeEndObject();
    }

    private static void writeSeen(Connection connection, UsageQuery query, Gaps gaps, JsonGenerator json)
            throws SQLException, IOException {
        var columns = new JsonColumns("tenantIds", "products");
        Set<UUID> tenantIds = gaps.tenantIds();
        if (!tenantIds.isEmpty()) {
            try (PreparedStatement statement =
                            SelectionsSql.seen(connection, query.seenBetween(), tenantIds, gaps.products());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID tenantId = rows.getObject(1, UUID.class);
                    if (gaps.lacks(tenantId, rows.getString(2))) {
                        columns.word(0, tenantId);
                        columns.word(1, rows.getString(2));
                    }
                }
            }
        }
        json.writeObjectFieldStart("seen");
        columns.writeTo(json);
        json.writeEndObject();
    }
}
