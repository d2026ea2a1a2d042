package org.partnerscore.common.imports;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.partnerscore.common.rows.Draft;

/** Parcels and letters, written one at a time. */
@Path("/single")
public class SingleWriteResource {

    private final Imports imports;
    private final Parcels parcels;
    private final Letters letters;

    SingleWriteResource(Imports imports, Parcels parcels, Letters letters) {
        this.imports = imports;
        this.parcels = parcels;
        this.letters = letters;
    }

    @PUT
    @Path("parcels/{tenant}")
    public String writeParcel(
            @PathParam("tenant") String tenant,
            @QueryParam("units") Integer units,
            @QueryParam("price") BigDecimal price) {
        return imports.write(parcels, draft(tenant, units, price)).name();
    }

    @PUT
    @Path("letters/{tenant}")
    public String writeLetter(
            @PathParam("tenant") String tenant,
            @QueryParam("units") Integer units,
            @QueryParam("price") BigDecimal price) {
        return imports.write(letters, draft(tenant, units, price)).name();
    }

    private static Draft draft(String tenant, Integer units, BigDecimal price) {
        return new Draft()
                .with(Parcels.TENANT, tenant)
                .with(Parcels.PRODUCT, "teams")
                .with(Parcels.MONTH, YearMonth.of(2023, 5))
                .with(Parcels.SENDER, "me")
                .with(Parcels.TAGS, List.of("b", "a"))
                .with(Parcels.UNITS, units)
                .with(Parcels.PRICE, price);
    }
}
