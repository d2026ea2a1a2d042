package org.partnerscore.common.export;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.sql.Selection;

/**
 * Writes a feed's current rows in the feed's own columns, so that an export can be imported again as it is. Rows leave
 * as the database yields them: memory does not grow with their number.
 */
@ApplicationScoped
public class FeedExport {

    /** For {@code @Produces}; the lower quality leaves a caller without a wish with JSON. */
    public static final String CSV = "text/csv;qs=0.5";

    /** For {@code @Produces}. */
    public static final String NDJSON = "application/x-ndjson;qs=0.5";

    private static final String CSV_TYPE = "text/csv";
    private static final String NDJSON_TYPE = "application/x-ndjson";

    private static final int ROWS_AT_A_TIME = 1_000;

    private final DataSource database;
    private final JsonFactory json = new JsonFactory();

    FeedExport(DataSource database) {
        this.database = database;
    }

    /**
     * The rows of {@code selection} as CSV or NDJSON, whichever the caller prefers.
     *
     * @param selection yields at least the feed's columns under their SQL names, in the list's order
     */
    public Response answer(Feed feed, Selection selection, HttpHeaders headers) {
        String type = headers.getAcceptableMediaTypes().stream()
                .filter(accepted -> !accepted.isWildcardSubtype())
                .map(accepted -> accepted.getType() + "/" + accepted.getSubtype())
                .filter(List.of(CSV_TYPE, NDJSON_TYPE)::contains)
                .findFirst()
                .orElse(CSV_TYPE);
        StreamingOutput body = out -> write(feed, selection, type.equals(CSV_TYPE), out);
        return Response.ok(body, MediaType.valueOf(type).withCharset("utf-8")).build();
    }

    private void write(Feed feed, Selection selection, boolean csv, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // a cursor lives only in a transaction
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(selection.sql())) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                int index = 1;
                for (Object parameter : selection.parameters()) {
                    statement.setObject(index++, parameter);
                }
                RowWriter writer = csv ? new CsvRows(feed.columns(), out) : new JsonRows(feed.columns(), json, out);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        writer.write(rows);
                    }
                }
                writer.finish();
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IOException("The export of " + feed.name() + " broke off", e);
        }
    }
}
