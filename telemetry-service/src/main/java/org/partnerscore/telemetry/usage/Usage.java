package org.partnerscore.telemetry.usage;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.sql.Sql;

/** What a tenant used of a product in a month; a measure that nobody reported is null. */
@Schema(name = "Usage", description = "What a tenant used of a product in a month")
record Usage(
        @Schema(examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
        UUID tenantId,

        @Schema(examples = "teams") String product,

        @Schema(implementation = String.class, pattern = "\\d{4}-\\d{2}", examples = "2023-08")
        YearMonth month,

        @Schema(description = "Seats (PAU)", nullable = true, minimum = "0", examples = "120")
        Long paidAvailableUnits,

        @Schema(description = "Monthly active users (MAU)", nullable = true, minimum = "0", examples = "80")
        Long monthlyActiveUsers,

        @Schema(description = "Azure consumed revenue (ACR) in USD", nullable = true, minimum = "0")
        BigDecimal consumedRevenueUsd,

        @Schema(description = "Revenue in USD", nullable = true, minimum = "0")
        BigDecimal revenueUsd,

        @Schema(nullable = true, minimum = "0") BigDecimal capacityUnits,

        @Schema(examples = "1") int version,

        @Schema(description = "Since when this version is known", examples = "2023-09-05T08:00:00Z")
        Instant recordedAt) {

    static Usage of(ResultSet row) throws SQLException {
        return new Usage(
                row.getObject("tenant_id", UUID.class),
                row.getString("product"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("paid_available_units", Long.class),
                row.getObject("monthly_active_users", Long.class),
                row.getBigDecimal("consumed_revenue_usd"),
                row.getBigDecimal("revenue_usd"),
                row.getBigDecimal("capacity_units"),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }

    /** Where it is read alone. */
    URI location() {
        return URI.create("/api/v1/usage/" + tenantId + "/" + product + "/" + month);
    }

    /** Its place in the list. */
    Cursor cursor() {
        return Cursor.of(month, tenantId, product);
    }
}
