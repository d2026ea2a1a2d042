package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which facts some editions read on a day: first the dates of associations, then, given those, one query for usage. */
public final class FactsPlan {

    private final List<AreaEdition> editions;
    private final YearMonth measurementMonth;

    private FactsPlan(List<AreaEdition> editions, YearMonth measurementMonth) {
        this.editions = List.copyOf(editions);
        this.measurementMonth = measurementMonth;
    }

    public static FactsPlan of(List<AreaEdition> editions, LocalDate asOf) {
        return new FactsPlan(editions, Facts.measurementMonth(asOf));
    }

    /** The days on which an association must be in force to matter: the last ones of M-12 and of M. */
    public List<LocalDate> associationDates() {
        return List.of(measurementMonth.minusYears(1).atEndOfMonth(), measurementMonth.atEndOfMonth());
    }

    /** The types of association that any metric looks at. */
    public Set<AssociationType> associationTypes() {
        Set<AssociationType> types = new TreeSet<>();
        for (AreaEdition edition : editions) {
            types.addAll(edition.choice().types());
            for (TrackRules track : edition.tracks()) {
                for (Metric metric : track.metrics()) {
                    metric.options()
                            .forEach(option -> types.addAll(metric.shape().types(option)));
                }
            }
        }
        return types;
    }

    /** The usage to ask for, given every association in force on one of the {@link #associationDates()}. */
    public UsagePlan usage(Collection<Association> associations) {
        Set<String> products = new HashSet<>();
        associations.forEach(association -> products.addAll(association.products()));
        Needs needs = new Needs(Tenancies.of(associations, new Products(products)), Months.index(measurementMonth));
        for (AreaEdition edition : editions) {
            edition.choice().plan(needs);
            for (TrackRules track : edition.tracks()) {
                for (Metric metric : track.metrics()) {
                    metric.options().forEach(option -> metric.shape().plan(option, needs));
                }
            }
        }
        return new UsagePlan(needs.selections(), measurementMonth.minusYears(1), measurementMonth, measurementMonth);
    }
}
