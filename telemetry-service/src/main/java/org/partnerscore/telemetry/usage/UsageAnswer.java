package org.partnerscore.telemetry.usage;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a {@link UsageQuery}, as documented: {@link AnswerWriter} writes it column by column as the rows come,
 * without ever building it.
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
        Pairs seen) {

    /** Columns of equal length: element i of each belongs to one (tenant, product) that has a row. */
    @Schema(
            name = "UsageColumns",
            description = "Columns of equal length: element i of each belongs to one (tenant, product) that has a row;"
                    + " sorted by tenant, product")
    record Columns(
            @Schema(examples = "2023-08") String from,

            @Schema(examples = "2023-08") String to,

            List<UUID> tenantIds,

            @Schema(examples = "[\"teams\"]") List<String> products,

            @Schema(description = "In a window the sum of what is known; null where nothing is", examples = "[120]")
            List<WholeOrNull> paidAvailableUnits,

            @Schema(examples = "[80]") List<WholeOrNull> monthlyActiveUsers,

            List<NumberOrNull> consumedRevenueUsd,

            List<NumberOrNull> revenueUsd,

            List<NumberOrNull> capacityUnits,

            @Schema(description = "How many months have a row", examples = "[1]")
            List<Integer> months,

            @Schema(
                    description = "Version of each row; null, not a list, for windows",
                    nullable = true,
                    examples = "[1]")
            List<Integer> versions) {}

    /** An element of a column of whole numbers. */
    @Schema(name = "WholeOrNull", type = SchemaType.INTEGER, format = "int64", nullable = true)
    interface WholeOrNull {}

    /** An element of a column of decimal numbers. */
    @Schema(name = "NumberOrNull", type = SchemaType.NUMBER, nullable = true)
    interface NumberOrNull {}

    /** (tenant, product) pairs, columnar too. */
    @Schema(name = "TenantProductPairs")
    record Pairs(List<UUID> tenantIds, List<String> products) {}
}
