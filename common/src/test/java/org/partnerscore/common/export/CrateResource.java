package org.partnerscore.common.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.sql.Selection;

/** A list with both of its forms. */
@Path("/crates")
public class CrateResource {

    private static final Feed CRATES = new Feed(
            "crates",
            "crate",
            List.of(
                    Column.key("crateId", new ColumnType.Code(20)),
                    Column.optional("label", new ColumnType.Text(100)),
                    Column.optional("products", new ColumnType.SlugList()),
                    Column.required("packedIn", new ColumnType.Month(YearMonth.of(2019, 1))),
                    Column.optional("units", new ColumnType.Whole()),
                    Column.optional("price", new ColumnType.Amount())));

    private final FeedExport exports;

    CrateResource(FeedExport exports) {
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<String> list() {
        return new Page<>(List.of("as JSON"), null);
    }

    /** Reading fails long after the first rows were sent. */
    @GET
    @Path("/broken")
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    public Response exportBroken(@Context HttpHeaders headers) {
        return exports.answer(
                CRATES,
                new Selection(
                                "select 'c' || n as crate_id, null as label, array['teams'] as products, date '2023-08-01' as packed_in,"
                                        + " 1 / (100000 - n) as units, 1.5 as price from generate_series(1, 100000) n")
                        .then(""),
                headers);
    }

    @GET
    @Produces({FeedExport.CSV, FeedExport.NDJSON})
    public Response export(@QueryParam("minUnits") Integer minUnits, @Context HttpHeaders headers) {
        return exports.answer(
                CRATES,
                new Selection("select * from crate")
                        .where("units >= ?", minUnits)
                        .then("order by crate_id"),
                headers);
    }
}
