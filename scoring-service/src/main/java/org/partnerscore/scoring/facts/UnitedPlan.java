package org.partnerscore.scoring.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.partnerscore.scoring.engine.UsagePlan;
import org.partnerscore.scoring.engine.UsageSelection;

/**
 * Asks for everything that several plans ask for. A tenant of several partners is asked about once. Who asked for what is sorted out
 * when the answer is there.
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

    /**
     * The plans are those of one question: they look at the same months. Each plan returned is about at most so many tenants, and each
     * tenant stands in one of them. Tenants of which everybody asks for all products of the last twelve months stand apart: what they
     * have in these months is told anyway, so that only the month before is looked through for pairs that are seen.
     */
    static List<UsagePlan> of(List<UsagePlan> plans, int tenantsAtOnce) {
        Set<String> all = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (UsagePlan plan : plans) {
            plan.selections().forEach(selection -> all.addAll(selection.tenantIds()));
            others.addAll(othersOf(plan));
        }
        Set<String> toldAnyway = new TreeSet<>(all);
        toldAnyway.removeAll(others);
        UsagePlan any = plans.get(0);
        List<UsagePlan> united = new ArrayList<>();
        cut(toldAnyway, tenantsAtOnce).forEach(some -> united.add(united(plans, some, any.seenFrom())));
        cut(others, tenantsAtOnce).forEach(some -> united.add(united(plans, some, any.seenTo())));
        // Without any tenant it is still asked whether the month is loaded.
        return united.isEmpty() ? List.of(united(plans, Set.of(), any.seenTo())) : united;
    }

    private static List<Set<String>> cut(Set<String> tenants, int atOnce) {
        List<String> sorted = List.copyOf(tenants);
        return IntStream.iterate(0, from -> from < sorted.size(), from -> from + atOnce)
                .mapToObj(from -> Set.copyOf(sorted.subList(from, Math.min(sorted.size(), from + atOnce))))
                .toList();
    }

    private static UsagePlan united(List<UsagePlan> plans, Set<String> tenants, YearMonth seenTo) {
        UnitedPlan united = new UnitedPlan();
        for (UsagePlan plan : plans) {
            for (UsageSelection selection : plan.selections()) {
                List<String> own =
                        selection.tenantIds().stream().filter(tenants::contains).toList();
                if (!own.isEmpty()) {
                    united.add(new UsageSelection(selection.from(), selection.to(), own, selection.products()));
                }
            }
        }
        UsagePlan any = plans.get(0);
        return new UsagePlan(united.selections(), any.seenFrom(), seenTo, any.loaded());
    }

    private static boolean tellsAllButTheFirstMonth(UsageSelection selection, UsagePlan plan) {
        return selection.products().isEmpty()
                && selection.from().equals(plan.seenFrom().plusMonths(1))
                && selection.to().equals(plan.seenTo());
    }

    /** The tenants of the plan of which not all products of the last twelve months are asked for. */
    private static Set<String> othersOf(UsagePlan plan) {
        Set<String> others = new HashSet<>();
        plan.selections().forEach(selection -> others.addAll(selection.tenantIds()));
        plan.selections().stream()
                .filter(selection -> tellsAllButTheFirstMonth(selection, plan))
                .forEach(selection -> others.removeAll(selection.tenantIds()));
        return others;
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
