package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Kind;

/** What happens to an entitlement next, in a sentence. */
final class Next {

    private Next() {}

    static String of(Entitlement entitlement) {
        if (entitlement.exception().isPresent()) {
            Entitlement.Exemption exception = entitlement.exception().get();
            return "By exception until " + exception.to() + ", then what the sources give.";
        }
        if (entitlement.basis() == Entitlement.Basis.QUALIFIED) {
            return "Enrolling in " + areas(entitlement) + " gives "
                    + amount(entitlement.benefit(), entitlement.giving().toList())
                    + ", from the day of enrolment to the membership's anniversary.";
        }
        List<Source> starting = entitlement.sources().stream()
                .filter(source -> source.state() == Source.State.STARTS)
                .toList();
        Optional<LocalDate> start = starting.stream()
                .map(source -> source.held().from().orElseThrow())
                .min(Comparator.naturalOrder());
        if (!entitlement.isInForce()) {
            return start.map(day -> "Starts on " + day + ".")
                    .orElseGet(() -> entitlement.sources().get(0).reason().orElseThrow());
        }
        String more = start.filter(day -> entitlement.benefit().kind() == Kind.QUANTITY)
                .map(day -> amount(
                                entitlement.benefit(),
                                starting.stream()
                                        .filter(source -> source.held().from().equals(start))
                                        .toList())
                        + " more from " + day + "; ")
                .orElse("");
        return capital(more + ends(entitlement));
    }

    private static String ends(Entitlement entitlement) {
        LocalDate last = entitlement.to().orElseThrow();
        List<Source> first = firstToEnd(entitlement, last);
        if (entitlement.quantity().isEmpty() || first.isEmpty()) {
            return "ends on " + last + " unless renewed.";
        }
        return sum(first) + " of " + entitlement.quantity().orElseThrow() + " "
                + entitlement.benefit().unit().orElseThrow() + " end on "
                + first.get(0).held().to().orElseThrow() + " unless renewed, the last on " + last + ".";
    }

    /** Those that give something and end before the last one does, on the first such day; none while a shared set goes on. */
    private static List<Source> firstToEnd(Entitlement entitlement, LocalDate last) {
        boolean shared = entitlement.sources().stream().anyMatch(source -> source.state() == Source.State.SHARED);
        Optional<LocalDate> first = entitlement
                .giving()
                .map(source -> source.held().to().orElseThrow())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(last) && !shared);
        return entitlement
                .giving()
                .filter(source -> first.isPresent() && source.held().to().equals(first))
                .toList();
    }

    private static String amount(Benefit benefit, List<Source> sources) {
        return switch (benefit.kind()) {
            case QUANTITY ->
                sources.stream().anyMatch(source -> source.grant().unpublished())
                        ? "a number of " + benefit.unit().orElseThrow() + " that is not published"
                        : sum(sources) + " " + benefit.unit().orElseThrow();
            case RIGHT -> "this right";
            case RECOGNITION -> "this recognition";
        };
    }

    private static long sum(List<Source> sources) {
        return sources.stream()
                .mapToLong(source -> source.grant().quantity().orElse(0))
                .sum();
    }

    private static String areas(Entitlement entitlement) {
        return String.join(
                ", ",
                entitlement
                        .giving()
                        .map(source ->
                                source.held().solutionArea().orElseThrow().slug())
                        .toList());
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
