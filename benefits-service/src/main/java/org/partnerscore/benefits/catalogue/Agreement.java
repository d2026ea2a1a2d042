package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That the kinds of files agree: what is counted has rules of activation, what is capped has a cap, what is named exists. */
final class Agreement {

    private Agreement() {}

    static List<String> errors(Draft draft, SpecializationNames specializations) {
        Set<String> errors = new LinkedHashSet<>(unknownSpecializations(draft, specializations));
        Catalogue catalogue = new Catalogue(draft);
        for (LocalDate day : catalogue.days()) {
            errors.addAll(withoutCap(catalogue, day));
        }
        errors.addAll(activation(draft, catalogue));
        return List.copyOf(errors);
    }

    static List<String> repeatedBenefits(ActivationFile file) {
        List<String> errors = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (int at = 0; at < file.rules().size(); at++) {
            for (String benefit : file.rules().get(at).benefits()) {
                Integer before = first.putIfAbsent(benefit, at);
                if (before != null) {
                    errors.add("/rules/" + at + "/benefits: '" + benefit + "' has the rules of /rules/" + before
                            + " already");
                }
            }
        }
        return errors;
    }

    private static List<String> unknownSpecializations(Draft draft, SpecializationNames known) {
        List<String> errors = new ArrayList<>();
        for (Edition edition : draft.editions()) {
            for (Benefit benefit : edition.benefits()) {
                benefit.grants().stream()
                        .flatMap(grant -> grant.specializations().stream())
                        .filter(name -> !known.isKnown(name))
                        .forEach(name -> errors.add(edition.file() + ": /benefits: '" + benefit.code()
                                + "' is given by '" + name + "', which is no specialization"));
            }
        }
        return errors;
    }

    private static List<String> withoutCap(Catalogue catalogue, LocalDate day) {
        return catalogue.editionsOn(day).stream()
                .flatMap(edition -> edition.benefits().stream()
                        .filter(benefit -> benefit.kind() == Kind.QUANTITY)
                        .flatMap(benefit -> benefit.grants().stream())
                        .flatMap(grant -> grant.categories().stream())
                        .distinct()
                        .filter(category -> catalogue.cap(category, day).isEmpty())
                        .map(category -> edition.file() + ": /benefits: no cap is known for specializations of "
                                + category.slug() + " on " + day))
                .toList();
    }

    private static List<String> activation(Draft draft, Catalogue catalogue) {
        List<String> errors = new ArrayList<>();
        Set<String> benefits = draft.editions().stream()
                .flatMap(edition -> edition.benefits().stream())
                .map(Benefit::code)
                .collect(Collectors.toCollection(TreeSet::new));
        draft.offers().values().stream()
                .flatMap(List::stream)
                .flatMap(offer -> offer.contents().stream())
                .forEach(content -> benefits.add(content.benefit()));
        draft.activation().forEach((day, rules) -> rules.keySet().stream()
                .filter(benefit -> !benefits.contains(benefit))
                .forEach(benefit -> errors.add(
                        "activation/" + day + ".yaml: /rules: '" + benefit + "' is no benefit of any edition")));
        if (!draft.activation().isEmpty()) {
            for (Edition edition : draft.editions()) {
                edition.benefits().stream()
                        .filter(benefit -> benefit.kind() == Kind.QUANTITY)
                        .filter(benefit -> catalogue
                                .activation(benefit.code(), edition.from())
                                .isEmpty())
                        .forEach(benefit -> errors.add(
                                edition.file() + ": /benefits: no rules of activation for '" + benefit.code() + "'"));
            }
        }
        return errors;
    }
}
