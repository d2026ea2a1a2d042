package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Everything recorded that one partner's scores on one day are computed from; indexed once, then only read. */
public final class Facts {

    private final String partnerId;
    private final LocalDate asOf;
    private final boolean measurementMonthLoaded;
    private final Map<String, Segment> segments;
    private final People links;
    private final List<Person> people;
    private final Tenancies tenancies;
    private final UsageIndex usage;

    Facts(
            String partnerId,
            LocalDate asOf,
            boolean measurementMonthLoaded,
            Map<String, Segment> segments,
            People links,
            Tenancies tenancies,
            UsageIndex usage) {
        this.partnerId = partnerId;
        this.asOf = asOf;
        this.measurementMonthLoaded = measurementMonthLoaded;
        this.segments = Map.copyOf(segments);
        this.links = links;
        this.people = links.on(asOf);
        this.tenancies = tenancies;
        this.usage = usage;
    }

    /** The facts of a partner together with its locations, whose records roll up to it. */
    public static FactsBuilder of(String partnerId, Collection<String> locations, LocalDate asOf) {
        return new FactsBuilder(partnerId, locations, asOf);
    }

    /** The last calendar month that ended before the month of {@code asOf} began. */
    public static YearMonth measurementMonth(LocalDate asOf) {
        return YearMonth.from(asOf).minusMonths(1);
    }

    /** The same facts on another day of the same measurement month: only who is linked and what counts may differ. */
    Facts on(LocalDate day) {
        if (!measurementMonth(day).equals(measurementMonth())) {
            throw new IllegalArgumentException(day + " is measured in another month than " + asOf);
        }
        return new Facts(partnerId, day, measurementMonthLoaded, segments, links, tenancies, usage);
    }

    /** The days on which skilling by these lists may change. */
    NavigableSet<LocalDate> skillingChanges(Set<CertificationList> lists) {
        return links.changes(lists);
    }

    public String partnerId() {
        return partnerId;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public YearMonth measurementMonth() {
        return measurementMonth(asOf);
    }

    public boolean isMeasurementMonthLoaded() {
        return measurementMonthLoaded;
    }

    /** The segment of a customer, where it is known. */
    public Optional<Segment> segment(String tenantId) {
        return Optional.ofNullable(segments.get(tenantId));
    }

    /** The individuals linked to the partner on asOf, by id. */
    List<Person> people() {
        return people;
    }

    Tenancies tenancies() {
        return tenancies;
    }

    UsageIndex usage() {
        return usage;
    }
}
