package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Cap;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Kind;

/** Puts the entitlements of one partner on one day together: what is given once counts once, what is capped counts up to the cap. */
final class Assembly {

    private final Rules rules;
    private final Map<Category, Cap> capsOfDay;
    private final LocalDate day;
    private final List<List<Source>> byBenefit;
    private final Map<String, Held> sets = new HashMap<>();
    private final Map<Category, Integer> counted = new EnumMap<>(Category.class);

    /** @param capsOfDay in force on the day; where the rules are older, the higher cap counts */
    Assembly(Rules rules, Map<Category, Cap> capsOfDay, LocalDate day) {
        this.rules = rules;
        this.capsOfDay = capsOfDay;
        this.day = day;
        byBenefit = new ArrayList<>(rules.benefits().size());
        rules.benefits().forEach(benefit -> byBenefit.add(null));
    }

    /** Designations in the order in which their benefits began. */
    void add(Held designation) {
        for (Rules.Given given : rules.ofDesignation(designation.solutionArea().orElseThrow())) {
            Source source = designation.startsAfter(day)
                    ? Source.starts(given.grant(), designation)
                    : Source.gives(given.grant(), designation);
            add(given.benefit(), isCounted(given) ? once(given, source) : source);
        }
    }

    /** Specializations in the order in which they were earned. */
    void add(Held specialization, Category category) {
        String code = specialization.specialization().orElseThrow();
        int place = counted.merge(category, 1, Integer::sum);
        Optional<Cap> reached = cap(category).filter(cap -> place > cap.cap());
        for (Rules.Given given : rules.ofSpecialization(code, category)) {
            Source source = isCounted(given) && reached.isPresent()
                    ? Source.capped(given.grant(), specialization, tooMany(reached.get()))
                    : Source.gives(given.grant(), specialization);
            add(given.benefit(), source);
        }
    }

    private Optional<Cap> cap(Category category) {
        return Stream.of(rules.caps(), capsOfDay)
                .flatMap(caps -> Stream.ofNullable(caps.get(category)))
                .max(Comparator.comparingInt(Cap::cap));
    }

    /** In the order of the benefits' codes. */
    List<Entitlement> entitlements(Entitlement.Basis basis) {
        List<Entitlement> entitlements = new ArrayList<>();
        for (int at = 0; at < byBenefit.size(); at++) {
            if (byBenefit.get(at) != null) {
                entitlements.add(new Entitlement(rules.benefits().get(at), basis, byBenefit.get(at)));
            }
        }
        return entitlements;
    }

    /** What holding the designation would add: nothing of a set that is there already. */
    List<Entitlement> added(List<Held> designations) {
        byBenefit.replaceAll(sources -> null);
        designations.forEach(this::add);
        byBenefit.replaceAll(sources -> sources == null || sources.stream().noneMatch(Source::gives)
                ? null
                : sources.stream().filter(Source::gives).toList());
        return entitlements(Entitlement.Basis.QUALIFIED);
    }

    private Source once(Rules.Given given, Source source) {
        Optional<String> set = given.grant().sharedAs();
        if (set.isEmpty()) {
            return source;
        }
        Held first = sets.putIfAbsent(given.benefit() + " " + set.get(), source.held());
        return first == null ? source : source.sharedWith(first);
    }

    private boolean isCounted(Rules.Given given) {
        return rules.benefits().get(given.benefit()).kind() == Kind.QUANTITY;
    }

    private void add(int benefit, Source source) {
        List<Source> sources = byBenefit.get(benefit);
        if (sources == null) {
            sources = new ArrayList<>();
            byBenefit.set(benefit, sources);
        }
        sources.add(source);
    }

    private static String tooMany(Cap cap) {
        return "Benefits are granted for at most " + cap.cap() + " specializations of "
                + cap.category().slug() + ", those earned first; the cap is of " + cap.edition() + ".";
    }
}
