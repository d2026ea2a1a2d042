package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the neighbours answered, in any order, and indexes it; records of anybody else are left out. */
public final class FactsBuilder {

    private final String partnerId;
    private final LocalDate asOf;
    private final Set<String> ownIds = new HashSet<>();
    private final Set<YearMonth> loaded = new HashSet<>();
    private final Map<String, Segment> segments = new HashMap<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<UsageRow> usage = new ArrayList<>();
    private final List<UsageIndex.Pair> seen = new ArrayList<>();

    FactsBuilder(String partnerId, Collection<String> locations, LocalDate asOf) {
        this.partnerId = partnerId;
        this.asOf = asOf;
        ownIds.add(partnerId);
        ownIds.addAll(locations);
    }

    /** A month for which telemetry has any usage row at all, whoever's it is. */
    public FactsBuilder loaded(YearMonth month) {
        loaded.add(month);
        return this;
    }

    public FactsBuilder segment(String tenantId, Segment segment) {
        segments.put(tenantId, segment);
        return this;
    }

    public FactsBuilder association(Association association) {
        if (ownIds.contains(association.partnerId())) {
            associations.add(association);
        }
        return this;
    }

    public FactsBuilder person(Person link) {
        people.add(link);
        return this;
    }

    public FactsBuilder usage(UsageRow row) {
        usage.add(row);
        return this;
    }

    /** A pair that lacks a row in a month asked for and has one in another month from M-12 to M. */
    public FactsBuilder seen(String tenantId, String product) {
        seen.add(new UsageIndex.Pair(tenantId, product));
        return this;
    }

    public Facts build() {
        YearMonth month = Facts.measurementMonth(asOf);
        Set<String> products = new HashSet<>();
        associations.forEach(association -> products.addAll(association.products()));
        usage.forEach(row -> products.add(row.product()));
        seen.forEach(pair -> products.add(pair.product()));
        Tenancies tenancies = Tenancies.of(associations, new Products(products));
        return new Facts(
                partnerId,
                asOf,
                loaded.contains(month),
                segments,
                new People(ownIds, people),
                tenancies,
                UsageIndex.of(tenancies, usage, seen, Months.index(month)));
    }
}
