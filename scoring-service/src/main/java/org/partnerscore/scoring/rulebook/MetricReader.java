package org.partnerscore.scoring.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.AssociationTypes;
import org.partnerscore.scoring.engine.Category;
import org.partnerscore.scoring.engine.CertifiedPeople;
import org.partnerscore.scoring.engine.CustomerAdds;
import org.partnerscore.scoring.engine.Deployments;
import org.partnerscore.scoring.engine.LostEntries;
import org.partnerscore.scoring.engine.Metric;
import org.partnerscore.scoring.engine.MetricShape;
import org.partnerscore.scoring.engine.Micros;
import org.partnerscore.scoring.engine.Option;
import org.partnerscore.scoring.engine.ProductAdds;
import org.partnerscore.scoring.engine.ProductRevenue;
import org.partnerscore.scoring.engine.RevenueGrowth;
import org.partnerscore.scoring.engine.ServicesUsed;
import org.partnerscore.scoring.engine.Steps;
import org.partnerscore.scoring.engine.UsageGrowth;
import org.partnerscore.scoring.engine.Valuation;

/** Makes the metrics of an area file, one for each of its tracks. */
final class MetricReader {

    private final Metric.Award award;
    private final AreaLists lists;

    MetricReader(Metric.Award award, AreaLists lists) {
        this.award = award;
        this.lists = lists;
    }

    Optional<Metric> read(Cursor metric, String track) {
        if (!metric.at("tracks").has(track)) {
            metric.at("tracks").wrong("the metric says nothing for the track '" + track + "'");
            return Optional.empty();
        }
        Cursor place = metric.at("tracks").at(track);
        return shape(metric, place)
                .map(shape -> new Metric(
                        metric.text("metric"),
                        metric.choice("category", Category.class),
                        (int) metric.number("maxPoints"),
                        award,
                        place.at("options").items().stream()
                                .map(MetricReader::option)
                                .toList(),
                        shape,
                        metric.rule()));
    }

    /** {@code track} holds what differs between tracks; a part of a sum holds both. */
    Optional<? extends MetricShape> shape(Cursor metric, Cursor track) {
        return switch (metric.text("shape")) {
            case "certified-people" ->
                lists.certifications(metric.at("certifications")).map(CertifiedPeople::new);
            case "steps" -> steps(metric, track);
            case "customer-adds" ->
                both(lists.services(metric.at("products")), lists.band(track.at("band")), CustomerAdds::new);
            case "usage-growth" ->
                both(
                        lists.products(metric.at("products")),
                        lists.sizeBand(track.at("band")),
                        (products, band) -> new UsageGrowth(
                                products, Optional.of(band), metric.choice("lostEntries", LostEntries.class)));
            case "deployments" ->
                both(
                        lists.products(metric.at("products")),
                        lists.sizeBand(track.at("band")),
                        (products, band) -> new Deployments(
                                products,
                                band,
                                metric.fraction("sharePercent"),
                                metric.choice("lostEntries", LostEntries.class),
                                metric.choice("fallenServices", Deployments.Fallen.class)));
            case "revenue-growth" ->
                lists.services(metric.at("products"))
                        .map(services -> new RevenueGrowth(
                                services,
                                (int) metric.number("months"),
                                Micros.of(metric.decimal("minimumUsd")),
                                metric.choice("fromNothing", RevenueGrowth.FromNothing.class)));
            case "services-used" ->
                lists.services(metric.at("products"))
                        .map(services -> new ServicesUsed(services, (int) metric.number("months")));
            case "product-adds" ->
                both(
                        lists.products(metric.at("products")),
                        valuation(metric),
                        (products, valuation) -> new ProductAdds(products, valuation, track.fraction("atLeast")));
            case "sum-of-parts" -> parts().sum(onlyOption(track));
            case "mcv-growth" -> parts().mcvGrowth(track, onlyOption(track));
            default -> throw new IllegalStateException("the schema knows a shape that nothing reads");
        };
    }

    private PartReader parts() {
        return new PartReader(lists, this);
    }

    private static Cursor onlyOption(Cursor track) {
        return track.at("options").items().get(0);
    }

    private Optional<? extends Valuation> valuation(Cursor metric) {
        return metric.text("measure").equals("mcv")
                ? lists.rates(metric.at("products"))
                : Optional.of(new ProductRevenue());
    }

    static <A, B, S> Optional<S> both(
            Optional<? extends A> one, Optional<? extends B> other, BiFunction<? super A, ? super B, S> shape) {
        return one.flatMap(a -> other.map(b -> shape.apply(a, b)));
    }

    /** Steps belong to a track; the last one pays and asks for nothing else than the option's target. */
    private Optional<Steps> steps(Cursor metric, Cursor track) {
        List<Steps.Gate> gates = new ArrayList<>();
        for (Cursor gate : track.at("gates").items()) {
            lists.certifications(gate.at("certifications"))
                    .ifPresent(list -> gates.add(new Steps.Gate(
                            list, (int) gate.number("people"), (int) gate.number("points"), gate.rule())));
        }
        if (gates.stream().mapToInt(Steps.Gate::points).sum() >= metric.number("maxPoints")) {
            track.at("gates").wrong("the gates leave no points for the last step");
        }
        return lists.certifications(metric.at("certifications")).map(last -> new Steps(gates, last));
    }

    private static Option option(Cursor option) {
        AssociationTypes types = option.has("types") ? types(option.at("types")) : PartReader.types(option);
        return new Option(types, option.number("target"), option.rule());
    }

    /** CSP stands for both tiers. */
    static AssociationTypes types(Cursor named) {
        Set<AssociationType> types = EnumSet.noneOf(AssociationType.class);
        for (Cursor type : named.items()) {
            switch (type.text()) {
                case "CSP" -> types.addAll(EnumSet.of(AssociationType.CSP_TIER_1, AssociationType.CSP_TIER_2));
                default -> types.add(AssociationType.valueOf(type.text()));
            }
        }
        return new AssociationTypes(types);
    }
}
