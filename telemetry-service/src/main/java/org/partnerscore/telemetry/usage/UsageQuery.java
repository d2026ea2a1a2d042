package org.partnerscore.telemetry.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;
import org.partnerscore.common.security.Named;
import org.partnerscore.telemetry.product.Products;

/** What a caller wants to know about the usage of many tenants, in one call. */
@Schema(name = "UsageQuery")
record UsageQuery(
        @NotNull @Valid @Size(max = 100) List<@NotNull Wanted> selections,

        @Valid
        @Schema(
                nullable = true,
                description = "Asks which (tenant, product) pairs that lack a row have one in another of these months")
        Months seenBetween,

        @Size(max = 120)
        @Schema(
                nullable = true,
                description = "Which of these months have any usage at all?",
                implementation = String[].class,
                examples = "[\"2023-08\"]")
        List<@NotNull YearMonth> loaded)
        implements Named {

    private static final int MOST_TENANTS = 20_000;

    UsageQuery {
        selections = selections == null ? null : List.copyOf(selections);
        loaded = loaded == null ? List.of() : List.copyOf(loaded);
    }

    @Override
    public Set<UUID> namedTenants() {
        return wanted().flatMap(each -> each.tenantIds().stream()).collect(Collectors.toSet());
    }

    /**
     * A score of a month rests on whom the partner worked for on the last day of that month or of the same month a year before, and asks
     * for no later month.
     */
    @Override
    public LocalDate servedSince() {
        return Stream.concat(
                        wanted().map(Wanted::to), Stream.ofNullable(seenBetween).map(Months::to))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(month -> month.minusYears(1).atEndOfMonth())
                .orElse(LocalDate.EPOCH);
    }

    /** Before anything of it was validated. */
    private Stream<Wanted> wanted() {
        return Stream.ofNullable(selections)
                .flatMap(List::stream)
                .filter(each -> each != null && each.tenantIds() != null);
    }

    /** Some months of some products of some tenants: {@code from = to} is one month, a longer window is summed. */
    @Schema(name = "UsageSelection")
    record Wanted(
            @NotNull @Schema(implementation = String.class, examples = "2023-08")
            YearMonth from,

            @NotNull
            @Schema(
                    implementation = String.class,
                    description = "The last month, included. from = to is one month; a longer window is summed",
                    examples = "2023-08")
            YearMonth to,

            @NotNull List<@NotNull UUID> tenantIds,

            @Schema(nullable = true, description = "null or absent = all", examples = "[\"teams\"]")
            List<@NotNull @Pattern(regexp = Products.SLUG) String> products) {

        Wanted {
            tenantIds = tenantIds == null ? null : List.copyOf(tenantIds);
            products = products == null ? null : List.copyOf(products);
        }

        boolean oneMonth() {
            return from.equals(to);
        }

        boolean allProducts() {
            return products == null;
        }
    }

    /** Months from the first to the last, both included. */
    @Schema(name = "MonthRange")
    record Months(
            @NotNull @Schema(implementation = String.class, examples = "2022-08")
            YearMonth from,

            @NotNull @Schema(implementation = String.class, examples = "2023-08")
            YearMonth to) {}

    /** Refuses what the types cannot say. */
    void check() {
        if (selections.isEmpty() && loaded.isEmpty()) {
            throw Refusal.invalid("EMPTY_QUERY", "A query has a selection or asks for a loaded month.");
        }
        for (int i = 0; i < selections.size(); i++) {
            inOrder(selections.get(i).from(), selections.get(i).to(), "/selections/" + i);
        }
        if (seenBetween != null) {
            inOrder(seenBetween.from(), seenBetween.to(), "/seenBetween");
        }
        if (tenants() > MOST_TENANTS) {
            throw Refusal.invalid(
                    "TOO_MANY_TENANTS",
                    "A query names at most " + MOST_TENANTS + " tenants in all its selections; this one " + tenants()
                            + ".");
        }
    }

    /** How many it names, in all its selections. */
    int tenants() {
        return selections.stream().mapToInt(wanted -> wanted.tenantIds().size()).sum();
    }

    private static void inOrder(YearMonth from, YearMonth to, String pointer) {
        if (from.isAfter(to)) {
            String detail = "from must not be after to.";
            throw Refusal.invalid("FROM_AFTER_TO", detail, new Violation(pointer, "FROM_AFTER_TO", detail));
        }
    }
}
