package org.partnerscore.telemetry.usage;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a {@link UsageQuery}, as documented: {@link UsageAnswers} writes it column by column as the rows come,
 * without ever building it. Ids and slugs stand in it once, whatever the number of rows.
 */
@Schema(name = "UsageAnswer")
record UsageAnswer(
        @Schema(description = "Those of the months asked for that have any usage", examples = "[\"2023-08\"]")
        List<String> loaded,

        @Schema(description = "One for each selection of the query, in its order")
        List<Columns> selections,

        @Schema(
                description = "Pairs that lack a row in at least one selection of a single month that asks for them,"
                        + " and have one in another month of seenBetween; empty without seenBetween")
        Pairs seen,

        @Schema(description = "The tenants that the answer mentions, to which every tenantAt points")
        List<UUID> tenantIds,

        @Schema(
                description = "The products that the answer mentions, to which every productAt points",
                examples = "[\"teams\"]")
        List<String> products) {

    /** Columns of equal length: element i of each belongs to one (tenant, product) that has a row. */
    @Schema(
            name = "UsageColumns",
            description = "Columns of equal length: element i of each belongs to one (tenant, product) that has a row;"
                    + " sorted by tenant, product")
    record Columns(
            @Schema(examples = "2023-08") String from,

            @Schema(examples = "2023-08") String to,

            @Schema(description = "Position in the answer's tenantIds, from 0", examples = "[0]")
            List<Integer> tenantAt,

            @Schema(description = "Position in the answer's products, from 0", examples = "[0]")
            List<Integer> productAt,

            @Schema(
                    description = "In a window the sum of what is known; null where nothing is, and instead of the list"
                            + " where no element has a value, like each of the columns that follow",
                    nullable = true,
                    examples = "[120]")
            List<WholeOrNull> paidAvailableUnits,

            @Schema(nullable = true, examples = "[80]") List<WholeOrNull> monthlyActiveUsers,

            @Schema(nullable = true) List<NumberOrNull> consumedRevenueUsd,

            @Schema(nullable = true) List<NumberOrNull> revenueUsd,

            @Schema(nullable = true) List<NumberOrNull> capacityUnits,

            @Schema(description = "Of a window: how many months have a row", nullable = true, examples = "[12]")
            List<Integer> months,

            @Schema(description = "Of a single month: the version of each row", nullable = true, examples = "[1]")
            List<Integer> versions) {}

    /** An element of a column of whole numbers. */
    @Schema(name = "WholeOrNull", type = SchemaType.INTEGER, format = "int64", nullable = true)
    interface WholeOrNull {}

    /** An element of a column of decimal numbers. */
    @Schema(name = "NumberOrNull", type = SchemaType.NUMBER, nullable = true)
    interface NumberOrNull {}

    /** (tenant, product) pairs, columnar too. */
    @Schema(name = "TenantProductPairs")
    record Pairs(List<Integer> tenantAt, List<Integer> productAt) {}
}
