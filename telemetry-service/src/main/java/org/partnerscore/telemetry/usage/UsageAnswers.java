package org.partnerscore.telemetry.usage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnerscore.telemetry.usage.GivenAnswers.Version;

/**
 * Answers queries, as {@link UsageAnswer} documents. Rows become JSON as they are read: between the database's columns
 * and the answer's there are no objects.
 */
@Singleton
class UsageAnswers {

    private static final String[] COLUMNS = {
        "tenantAt",
        "productAt",
        "paidAvailableUnits",
        "monthlyActiveUsers",
        "consumedRevenueUsd",
        "revenueUsd",
        "capacityUnits",
        "months",
        "versions"
    };

    private static final int TENANT = 2;
    private static final int PRODUCT = 3;

    private final DataSource database;
    private final GivenAnswers given;
    private final JsonFactory factory = new JsonFactory();

    UsageAnswers(DataSource database, GivenAnswers given) {
        this.database = database;
        this.given = given;
    }

    void write(UsageQuery query, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            if (given.keeps(query)) {
                Optional<byte[]> known = given.stillTrue(query, connection);
                out.write(known.isPresent() ? known.get() : readAndKeep(query, connection));
            } else {
                read(query, connection, out);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private byte[] readAndKeep(UsageQuery query, Connection connection) throws IOException, SQLException {
        var bytes = new ByteArrayOutputStream();
        Optional<Version> version = read(query, connection, bytes);
        byte[] answer = bytes.toByteArray();
        version.ifPresent(latest -> given.keep(query, latest, answer));
        return answer;
    }

    /** What was the last that was written when the answer was read, if anything ever was. */
    private Optional<Version> read(UsageQuery query, Connection connection, OutputStream out)
            throws IOException, SQLException {
        // Closed only when everything is written: closing half an answer would send it as a whole one.
        JsonGenerator json = factory.createGenerator(out);
        Answer answer = new Answer(connection, query, json);
        answer.write();
        json.close();
        return answer.version;
    }

    /** One answer that is being written. */
    private static final class Answer {

        private final Connection connection;
        private final UsageQuery query;
        private final JsonGenerator json;
        private final Gaps gaps;
        private final Positions<UUID> tenants = new Positions<>();
        private final Positions<String> products = new Positions<>();
        private Optional<Version> version = Optional.empty();

        Answer(Connection connection, UsageQuery query, JsonGenerator json) {
            this.connection = connection;
            this.query = query;
            this.json = json;
            this.gaps = new Gaps(query, tenants, products);
        }

        void write() throws SQLException, IOException {
            json.writeStartObject();
            writeFound();
            writeSeen();
            tenants.writeTo(json, "tenantIds");
            products.writeTo(json, "products");
            json.writeEndObject();
        }

        private void writeFound() throws SQLException, IOException {
            try (PreparedStatement statement = SelectionsSql.selections(connection, query);
                    ResultSet rows = statement.executeQuery()) {
                boolean more = rows.next();
                if (more && rows.getInt(1) == SelectionsSql.LATEST) {
                    version = Optional.of(Version.of(rows, 4));
                    more = rows.next();
                }
                json.writeArrayFieldStart("loaded");
                for (; more && rows.getInt(1) == SelectionsSql.LOADED; more = rows.next()) {
                    json.writeString(query.loaded().get(rows.getInt(9)).toString());
                }
                json.writeEndArray();
                json.writeArrayFieldStart("selections");
                for (int i = 0; i < query.selections().size(); i++) {
                    var columns = new JsonColumns(COLUMNS);
                    for (; more && rows.getInt(1) == i; more = rows.next()) {
                        add(i, rows, columns);
                    }
                    write(query.selections().get(i), columns);
                }
                json.writeEndArray();
            }
        }

        private void add(int selection, ResultSet row, JsonColumns columns) throws SQLException {
            int tenantAt = tenants.of(row.getObject(TENANT, UUID.class));
            int productAt = products.of(row.getString(PRODUCT));
            gaps.found(selection, tenantAt, productAt);
            columns.nextRow();
            columns.whole(0, tenantAt);
            columns.whole(1, productAt);
            addWhole(row, 4, columns, 2);
            addWhole(row, 5, columns, 3);
            addDecimal(row, 6, columns, 4);
            addDecimal(row, 7, columns, 5);
            addDecimal(row, 8, columns, 6);
            addWhole(row, 9, columns, 7);
            addWhole(row, 10, columns, 8);
        }

        private void write(UsageQuery.Wanted wanted, JsonColumns columns) throws IOException {
            json.writeStartObject();
            json.writeStringField("from", wanted.from().toString());
            json.writeStringField("to", wanted.to().toString());
            columns.writeTo(json);
            json.writeEndObject();
        }

        private void writeSeen() throws SQLException, IOException {
            var columns = new JsonColumns("tenantAt", "productAt");
            Set<UUID> tenantIds = gaps.tenantIds();
            if (!tenantIds.isEmpty()) {
                try (PreparedStatement statement =
                                SelectionsSql.seen(connection, query.seenBetween(), tenantIds, gaps.products());
                        ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        addSeen(rows.getObject(1, UUID.class), rows.getString(2), columns);
                    }
                }
            }
            json.writeObjectFieldStart("seen");
            columns.writeTo(json);
            json.writeEndObject();
        }

        private void addSeen(UUID tenantId, String product, JsonColumns columns) {
            if (gaps.lacks(tenantId, product)) {
                columns.nextRow();
                columns.whole(0, tenants.of(tenantId));
                columns.whole(1, products.of(product));
            }
        }
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
}
