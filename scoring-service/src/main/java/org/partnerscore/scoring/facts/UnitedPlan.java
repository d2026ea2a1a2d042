package org.partnerscore.scoring.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.engine.UsageSelection;

/**
 * One plan that asks for everything that several ask for. A tenant of several partners is asked about once. Who asked for what is
 * sorted out when the answer is there.
 */
final class UnitedPlan {

    private record Window(YearMonth from, YearMonth to) {

        Window(UsageSelection selection) {
            this(selection.from(), selection.to());
        }
    }

    private record Rectangle(Set<String> tenants, Set<String> products) {

        Rectangle() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    private final Map<Window, Set<String>> everything = new LinkedHashMap<>();
    private final Map<Window, Rectangle> listed = new LinkedHashMap<>();

    private UnitedPlan() {}

    /** The plans are those of one question: they look at the same months. */
    static UsagePlan of(List<UsagePlan> plans) {
        UnitedPlan united = new UnitedPlan();
        plans.stream().flatMap(plan -> plan.selections().stream()).forEach(united::add);
        UsagePlan any = plans.get(0);
        return new UsagePlan(united.selections(), any.seenFrom(), any.seenTo(), any.loaded());
    }

    private void add(UsageSelection selection) {
        Window window = new Window(selection);
        if (selection.products().isEmpty()) {
            everything.computeIfAbsent(window, w -> new TreeSet<>()).addAll(selection.tenantIds());
        } else {
            Rectangle rectangle = listed.computeIfAbsent(window, w -> new Rectangle());
            rectangle.tenants().addAll(selection.tenantIds());
            rectangle.products().addAll(selection.products());
        }
    }

    /** Products are named only for tenants of which not every product is asked for anyway. */
    private List<UsageSelection> selections() {
        List<UsageSelection> selections = new ArrayList<>();
        everything.forEach((window, tenants) -> selections.add(selection(window, tenants, Set.of())));
        listed.forEach((window, rectangle) -> {
            rectangle.tenants().removeAll(everything.getOrDefault(window, Set.of()));
            if (!rectangle.tenants().isEmpty()) {
                selections.add(selection(window, rectangle.tenants(), rectangle.products()));
            }
        });
        return selections;
    }

    private static UsageSelection selection(Window window, Set<String> tenants, Set<String> products) {
        return new UsageSelection(window.from(), window.to(), List.copyOf(tenants), List.copyOf(products));
    }
}
