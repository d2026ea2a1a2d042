package org.partnerscore.benefits.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnerscore.benefits.entitlement.Partners.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.BuiltIn;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;
import org.partnerscore.benefits.standing.Standing;

/** What holds for every partner on every day, tried on two thousand of them. */
class EntitlementLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 10, 3);
    private static final int PARTNERS = 2_000;

    private final Catalogue catalogue = BuiltIn.catalogue();
    private final SpecializationCatalogue specializations = SpecializationCatalogue.builtIn();
    private final Covers covers = new KnownSpecializations(specializations);
    private final Entitlements entitlements = new Entitlements(catalogue, covers);
    private final List<String> codes = codes();

    @Test
    void capsAreNeverExceeded() {
        AtomicInteger reached = new AtomicInteger();
        forEachPartner((some, day) -> {
            for (Entitlement entitlement : entitlements.on(some.standing(), day)) {
                reached.addAndGet((int) entitlement.sources().stream()
                        .filter(source -> source.state() == Source.State.CAPPED)
                        .count());
                if (entitlement.benefit().kind() == Kind.QUANTITY) {
                    Map<Category, Integer> giving = new EnumMap<>(Category.class);
                    entitlement
                            .giving()
                            .flatMap(source -> source.held().specialization().stream())
                            .forEach(
                                    code -> giving.merge(covers.categoryOf(code).orElseThrow(), 1, Integer::sum));
                    giving.forEach((category, count) -> assertTrue(
                            count <= catalogue.cap(category, day).orElseThrow().cap(), () -> some + " " + day));
                }
            }
        });
        assertTrue(reached.get() > 0, "No partner of the sample reaches a cap");
    }

    @Test
    void whoHoldsMoreNeverHasLess() {
        forEachPartner((some, day) -> {
            Random random = new Random(some.seed());
            List<Term> more = new ArrayList<>(some.terms());
            more.add(term(begin(some.seed()), random, new Random(some.seed() + 1)));
            Map<String, Entitlement> before = byCode(some.standing(), day);
            Map<String, Entitlement> after = byCode(new Some(some.seed(), more).standing(), day);
            before.forEach((code, entitlement) -> {
                Entitlement now = after.get(code);
                assertTrue(now != null && now.isInForce() == entitlement.isInForce() || now.isInForce(), code);
                entitlement
                        .quantity()
                        .ifPresent(quantity -> assertTrue(
                                now.unpublished() || now.quantity().orElseThrow() >= quantity,
                                () -> code + " of " + some + " on " + day));
            });
        });
    }

    @Test
    void nothingIsTakenAwayWhileTheTermsStandStillWhateverTheCatalogueDoes() {
        forEachPartner((some, day) -> {
            LocalDate next = day.plusDays(1);
            boolean ends = some.terms().stream().anyMatch(term -> term.to().equals(next));
            if (!ends) {
                Map<String, Entitlement> today = byCode(some.standing(), day);
                Map<String, Entitlement> tomorrow = byCode(some.standing(), next);
                today.forEach((code, entitlement) -> {
                    assertTrue(tomorrow.containsKey(code), () -> code + " of " + some + " on " + next);
                    entitlement
                            .quantity()
                            .ifPresent(quantity -> assertTrue(tomorrow.get(code).unpublished()
                                    || tomorrow.get(code).quantity().orElseThrow() >= quantity));
                });
            }
        });
    }

    @Test
    void entitlementsEndWithTheirSources() {
        forEachPartner((some, day) -> {
            LocalDate last = some.terms().stream()
                    .filter(term -> term.area().isPresent())
                    .map(Term::to)
                    .max(LocalDate::compareTo)
                    .orElse(FIRST);
            assertEquals(List.of(), entitlements.on(some.standing(), last));
            for (Entitlement entitlement : entitlements.on(some.standing(), day)) {
                for (Source source : entitlement.sources()) {
                    assertTrue(source.held().to().orElseThrow().isAfter(day));
                    assertTrue(some.terms().stream()
                            .anyMatch(term -> term.isThatOf(source.held())
                                    && !source.held().to().orElseThrow().isAfter(term.to())));
                }
                assertTrue(entitlement.to().orElseThrow().isAfter(day));
                assertTrue(entitlement.next().endsWith("."));
            }
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswerWhateverTheOrderOfTheTerms() {
        forEachPartner((some, day) -> {
            List<Term> turned = new ArrayList<>(some.terms());
            Collections.reverse(turned);
            Map<String, Optional<Long>> there = quantities(some.standing(), day);
            assertEquals(there, quantities(new Some(some.seed(), turned).standing(), day));
        });
    }

    /** A designation or a specialization. */
    private record Term(Optional<Area> area, Optional<String> code, LocalDate from, LocalDate to) {

        boolean isThatOf(Held held) {
            return area.equals(held.solutionArea()) && code.equals(held.specialization());
        }
    }

    private record Some(long seed, List<Term> terms) {

        Standing standing() {
            Partners partner = partner("p" + seed).since(begin(seed));
            for (Term term : terms) {
                term.area().ifPresent(area -> partner.holding(area, term.from(), term.from(), term.to()));
                term.code().ifPresent(code -> partner.specialized(code, term.from(), term.to()));
            }
            return partner.standing();
        }
    }

    private interface Law {
        void holds(Some some, LocalDate day);
    }

    private void forEachPartner(Law law) {
        IntStream.range(0, PARTNERS).forEach(seed -> {
            Random random = new Random(seed);
            List<Term> terms = new ArrayList<>();
            Consumer<Term> add = terms::add;
            IntStream.rangeClosed(0, random.nextInt(12)).forEach(i -> add.accept(term(begin(seed), random, random)));
            law.holds(new Some(seed, terms), FIRST.plusDays(random.nextInt(1_500)));
        });
    }

    /** Of the membership, so that all editions have members from before and after them. */
    private static LocalDate begin(long seed) {
        return FIRST.plusDays(seed % 5 * 300);
    }

    private Term term(LocalDate begin, Random kind, Random days) {
        LocalDate from = begin.plusDays(days.nextInt(1_300));
        LocalDate to = from.plusDays(1 + days.nextInt(700));
        Area[] areas = Area.values();
        return kind.nextInt(3) == 0
                ? new Term(Optional.of(areas[1 + kind.nextInt(areas.length - 1)]), Optional.empty(), from, to)
                : new Term(Optional.empty(), Optional.of(codes.get(kind.nextInt(codes.size()))), from, to);
    }

    private Map<String, Entitlement> byCode(Standing standing, LocalDate day) {
        return entitlements.on(standing, day).stream()
                .collect(Collectors.toMap(one -> one.benefit().code(), one -> one));
    }

    private Map<String, Optional<Long>> quantities(Standing standing, LocalDate day) {
        return entitlements.on(standing, day).stream()
                .collect(Collectors.toMap(one -> one.benefit().code(), Entitlement::quantity));
    }

    private List<String> codes() {
        return catalogue.days().stream()
                .flatMap(day -> specializations.on(day).stream())
                .map(found -> found.code())
                .distinct()
                .sorted()
                .toList();
    }
}
