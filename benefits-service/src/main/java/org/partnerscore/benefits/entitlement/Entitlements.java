package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Standing;

/**
 * A pure function of standing and day. The benefits are those of the catalogue in force when the membership year began, so that a new
 * edition takes nothing away before the anniversary; a cap that was raised since, and a specialization that got easier to carry, count
 * at once.
 */
@Singleton
public class Entitlements {

    private final Covers covers;
    private final NavigableMap<LocalDate, Rules> rules = new TreeMap<>();

    Entitlements(Catalogue catalogue, Covers covers) {
        this.covers = covers;
        catalogue.days().forEach(day -> rules.put(day, Rules.of(catalogue, day)));
    }

    /** What the partner has, and after it what it would have by enrolling, each by code. */
    List<Entitlement> on(Standing standing, LocalDate day) {
        Optional<Rules> ruling = rules(standing, day);
        if (ruling.isEmpty()) {
            return List.of();
        }
        Assembly assembly = new Assembly(ruling.get(), rules(day).orElseThrow().caps(), day);
        List<Held> designations = designations(standing, day);
        designations.forEach(assembly::add);
        HeldSpecializations.on(day, standing, designations, covers)
                .forEach(held -> assembly.add(
                        held,
                        covers.categoryOf(held.specialization().orElseThrow()).orElseThrow()));
        List<Entitlement> entitlements = assembly.entitlements(Entitlement.Basis.ENROLLED);
        List<Held> qualified = qualified(standing, designations, day);
        if (!qualified.isEmpty()) {
            entitlements.addAll(assembly.added(qualified));
        }
        return entitlements;
    }

    /** With the exceptions that were made for the partner, which may give what the program would not. */
    List<Entitlement> of(Holding holding, LocalDate day) {
        List<Entitlement> entitlements = on(holding.standing(), day);
        if (holding.exceptions().isEmpty()) {
            return entitlements;
        }
        List<Entitlement> all = new ArrayList<>();
        Set<String> enrolled = new HashSet<>();
        for (Entitlement one : entitlements) {
            boolean held = one.basis() == Entitlement.Basis.ENROLLED;
            String code = one.benefit().code();
            all.add(held ? holding.exception(code, day).map(one::with).orElse(one) : one);
            if (held) {
                enrolled.add(code);
            }
        }
        rules(holding.standing(), day).stream()
                .flatMap(ruling -> ruling.benefits().stream())
                .filter(benefit -> benefit.kind() == Kind.QUANTITY && !enrolled.contains(benefit.code()))
                .forEach(benefit -> holding.exception(benefit.code(), day)
                        .map(new Entitlement(benefit, Entitlement.Basis.ENROLLED, List.of())::with)
                        .ifPresent(all::add));
        all.sort(Comparator.comparing(Entitlement::basis)
                .thenComparing(one -> one.benefit().code()));
        return all;
    }

    /** The first day of the catalogue's edition that gives the partner its benefits on a day. */
    LocalDate editionOn(Standing standing, LocalDate day) {
        return rules(standing, day).map(Rules::edition).orElse(LocalDate.MIN);
    }

    boolean knows(String benefit, Standing standing, LocalDate day) {
        return Stream.of(rules(standing, day), rules(day))
                .flatMap(Optional::stream)
                .flatMap(known -> known.benefits().stream())
                .anyMatch(known -> known.code().equals(benefit));
    }

    /** Of the membership year, while something is held in it; else of the day. */
    private Optional<Rules> rules(Standing standing, LocalDate day) {
        return (standing.holdsOn(day) ? standing.yearFrom(day) : Optional.<LocalDate>empty())
                .flatMap(this::rules)
                .or(() -> rules(day));
    }

    private Optional<Rules> rules(LocalDate day) {
        return Optional.ofNullable(rules.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** Held on the day, in the order in which their benefits began or begin. */
    private static List<Held> designations(Standing standing, LocalDate day) {
        List<Held> held = new ArrayList<>();
        for (Membership membership : standing.memberships()) {
            membership.designations().stream()
                    .filter(term -> term.isHeldOn(day))
                    .forEach(term -> held.add(Held.designation(term.area(), term.benefitsFrom(), term.endsOn())));
        }
        held.sort(Comparator.comparing((Held one) -> one.from().orElseThrow())
                .thenComparing(one -> one.solutionArea().orElseThrow()));
        return held;
    }

    /** The areas whose last assessment says that the partner may enrol, and in which it is not enrolled. */
    private static List<Held> qualified(Standing standing, List<Held> designations, LocalDate day) {
        Set<Area> enrolled = EnumSet.noneOf(Area.class);
        designations.forEach(held -> enrolled.add(held.solutionArea().orElseThrow()));
        return standing.assessments().stream()
                .filter(assessment ->
                        assessment.qualified() && !assessment.asOf().isAfter(day))
                .map(Assessment::area)
                .filter(area -> !enrolled.contains(area))
                .sorted()
                .map(Held::onceEnrolled)
                .toList();
    }
}
