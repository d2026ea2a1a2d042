package org.partnerscore.telemetry.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.sql.Sql;

/** Something that usage is reported for: a workload or an Azure service. */
@Schema(name = "Product", description = "Something that usage is reported for")
record Product(
        @Schema(description = "Slug; never changes", examples = "teams")
        String product,

        @Schema(examples = "Microsoft Teams") String name,

        @Schema(description = "What kind of product: azure, microsoft-365, …", examples = "microsoft-365")
        String family,

        @Schema(examples = "1") int version,

        @Schema(description = "Since when this version is known", examples = "2026-01-31T08:00:00Z")
        Instant recordedAt) {

    static Product of(ResultSet row) throws SQLException {
        return new Product(
                row.getString("product"),
                row.getString("name"),
                row.getString("family"),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
