package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rules of activation stand in their file: rule sets, each with the benefits it is for. */
record ActivationFile(
        LocalDate edition, String title, List<String> decisions, Map<String, Document> documents, List<Entry> rules)
        implements SourceFile {

    record Entry(
            String rule,
            Activation.Form form,
            Activation.Fulfilment fulfilment,
            Activation.Period period,
            List<String> by,
            Optional<Integer> validMonths,
            Optional<Integer> reassignableAfterDays,
            Optional<Integer> reassignments,
            boolean onePerHolder,
            boolean keyOnce,
            Optional<Integer> replaceableWithinDays,
            Optional<Integer> extensionMonths,
            int decimals,
            List<String> benefits,
            Source source) {

        Entry {
            by = by == null ? List.of() : by;
        }
    }

    @Override
    public String folder() {
        return "activation";
    }

    @Override
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (int at = 0; at < rules.size(); at++) {
            sources.put("/rules/" + at, rules.get(at).source());
        }
        return sources;
    }

    /** The rules by benefit. */
    Map<String, Activation> read() {
        Map<String, Activation> byBenefit = new LinkedHashMap<>();
        for (Entry entry : rules) {
            Activation activation = activation(entry);
            entry.benefits().forEach(benefit -> byBenefit.put(benefit, activation));
        }
        return byBenefit;
    }

    private Activation activation(Entry entry) {
        return new Activation(
                entry.rule(),
                entry.form(),
                entry.fulfilment(),
                entry.period(),
                entry.by(),
                entry.validMonths(),
                entry.reassignableAfterDays(),
                entry.reassignments(),
                entry.onePerHolder(),
                entry.keyOnce(),
                entry.replaceableWithinDays(),
                entry.extensionMonths(),
                entry.decimals(),
                edition,
                citation(entry.source()));
    }
}
