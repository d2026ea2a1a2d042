package org.partnerscore.benefits.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerscore.benefits.standing.SpecializationTerm.Submission;
import org.partnerscore.common.audit.Deed;

/**
 * What a change is in the audit log: the membership as a whole, and each specialization apart. Assessments are no change, they can be asked
 * for again; who submitted or decided and in which words stays where it is recorded.
 */
final class AuditedChange {

    record MembershipState(Optional<Legacy> legacy, List<Membership> memberships) {}

    record SpecializationState(List<TermState> terms) {}

    record TermState(
            SpecializationTerm.State state,
            Optional<LocalDate> since,
            Optional<LocalDate> earnedOn,
            Optional<LocalDate> endsOn,
            int year,
            boolean proven,
            Optional<String> evidence,
            Optional<LocalDate> retryFrom) {}

    record Steps(List<Step> transitions) {}

    record Step(String subject, Optional<String> from, String to, LocalDate on) {}

    private final Standing before;
    private final Change change;

    AuditedChange(Standing before, Change change) {
        this.before = before;
        this.change = change;
    }

    List<Deed> deeds() {
        Set<String> codes = Stream.of(before, change.standing())
                .flatMap(standing -> standing.specializations().stream())
                .map(SpecializationTerm::specialization)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Deed> deeds = new ArrayList<>();
        MembershipState was = membership(before);
        MembershipState is = membership(change.standing());
        List<Step> steps = steps(change.transitions().stream().filter(step -> !codes.contains(step.subject())));
        if (!was.equals(is) || !steps.isEmpty()) {
            deeds.add(Deed.to("memberships", before.partnerId())
                    .before(was)
                    .after(is)
                    .details(new Steps(steps)));
        }
        codes.forEach(code -> specialization(code).ifPresent(deeds::add));
        return deeds;
    }

    private Optional<Deed> specialization(String code) {
        List<SpecializationTerm> was = terms(before, code);
        List<SpecializationTerm> is = terms(change.standing(), code);
        List<Step> steps = steps(
                change.transitions().stream().filter(step -> step.subject().equals(code)));
        return was.equals(is) && steps.isEmpty()
                ? Optional.empty()
                : Optional.of(Deed.to("specializations", before.partnerId() + "/" + code)
                        .before(state(was))
                        .after(state(is))
                        .details(new Steps(steps)));
    }

    private static MembershipState membership(Standing standing) {
        return new MembershipState(standing.legacy(), standing.memberships());
    }

    private static List<SpecializationTerm> terms(Standing standing, String code) {
        return standing.specializations().stream()
                .filter(term -> term.specialization().equals(code))
                .toList();
    }

    private static SpecializationState state(List<SpecializationTerm> terms) {
        return new SpecializationState(terms.stream()
                .map(term -> new TermState(
                        term.state(),
                        term.since(),
                        term.earnedOn(),
                        term.endsOn(),
                        term.year(),
                        term.proven(),
                        term.evidence().map(Submission::kind),
                        term.retryFrom()))
                .toList());
    }

    private static List<Step> steps(Stream<Transition> transitions) {
        return transitions
                .map(each -> new Step(each.subject(), each.from(), each.to(), each.on()))
                .toList();
    }
}
