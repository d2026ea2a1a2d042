package org.partnerscore.scoring.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.engine.UsageSelection;

/**
 * Telemetry's answer about the tenants of many partners, from which each partner gets the answer to its own question: the rows that it
 * asked for and no others, because what a score does not ask for must not change it.
 */
final class UnitedAnswer {

    private final TelemetryApi.Answer united;
    private final Map<String, Integer> tenants = new HashMap<>();
    private final List<TenantRows> rows;

    UnitedAnswer(TelemetryApi.Answer united) {
        this.united = united;
        for (int tenant = 0; tenant < united.tenantIds().size(); tenant++) {
            tenants.put(united.tenantIds().get(tenant), tenant);
        }
        this.rows = united.selections().stream()
                .map(columns -> TenantRows.of(columns, tenants.size()))
                .toList();
    }

    /** The answer to this plan alone. Tenants and products keep their positions. */
    TelemetryApi.Answer answerTo(UsagePlan own) {
        List<OwnMonth> months = new ArrayList<>();
        List<TelemetryApi.Columns> selections = new ArrayList<>();
        for (UsageSelection selection : own.selections()) {
            boolean[] asked = asked(selection);
            for (TenantRows of : rows) {
                if (of.isOf(selection)) {
                    selections.add(of.cut(positions(selection), asked));
                }
            }
            if (selection.from().equals(selection.to())) {
                months.add(new OwnMonth(selection, Set.copyOf(positions(selection)), asked));
            }
        }
        return new TelemetryApi.Answer(
                united.loaded(), selections, seen(months), united.tenantIds(), united.products());
    }

    /** By position: whether the selection asks for the product. */
    private boolean[] asked(UsageSelection selection) {
        boolean[] asked = new boolean[united.products().size()];
        Set<String> products = Set.copyOf(selection.products());
        for (int product = 0; product < asked.length; product++) {
            asked[product] =
                    products.isEmpty() || products.contains(united.products().get(product));
        }
        return asked;
    }

    /** The selection's tenants that the answer mentions. */
    private List<Integer> positions(UsageSelection selection) {
        return selection.tenantIds().stream()
                .map(tenants::get)
                .filter(position -> position != null)
                .toList();
    }

    /** What the partner's own selection of a month asks for. */
    private record OwnMonth(UsageSelection selection, Set<Integer> tenants, boolean[] asked) {

        boolean asks(int tenant, int product) {
            return asked[product] && tenants.contains(tenant);
        }
    }

    /** Of the pairs that somebody lacks, those that this partner lacks. */
    private TelemetryApi.Pairs seen(List<OwnMonth> months) {
        TelemetryApi.Pairs all = united.seen();
        if (all == null) {
            return null;
        }
        int[] lacked = IntStream.range(0, all.tenantAt().length)
                .filter(pair -> lacks(months, all.tenantAt()[pair], all.productAt()[pair]))
                .toArray();
        return new TelemetryApi.Pairs(
                TenantRows.pick(all.tenantAt(), lacked), TenantRows.pick(all.productAt(), lacked));
    }

    private boolean lacks(List<OwnMonth> months, int tenant, int product) {
        return months.stream()
                .anyMatch(month -> month.asks(tenant, product)
                        && rows.stream().noneMatch(of -> of.isOf(month.selection()) && of.hasRow(tenant, product)));
    }
}
