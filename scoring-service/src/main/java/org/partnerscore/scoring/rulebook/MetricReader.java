package org.partnerscore.scoring.rulebook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.AssociationTypes;
import org.partnerscore.scoring.engine.Category;
import org.partnerscore.scoring.engine.CertifiedPeople;
import org.partnerscore.scoring.engine.CustomerAdds;
import org.partnerscore.scoring.engine.Deployments;
import org.partnerscore.scoring.engine.LostEntries;
import org.partnerscore.scoring.engine.Metric;
import org.partnerscore.scoring.engine.MetricShape;
import org.partnerscore.scoring.engine.Option;
import org.partnerscore.scoring.engine.ProductList;
import org.partnerscore.scoring.engine.SizeBand;
import org.partnerscore.scoring.engine.UsageGrowth;

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

    private Optional<MetricShape> shape(Cursor metric, Cursor track) {
        if (metric.text("shape").equals("certified-people")) {
            return lists.certifications(metric.at("certifications")).map(CertifiedPeople::new);
        }
        Optional<ProductList> products = lists.products(metric.at("products"));
        Optional<SizeBand> band = lists.band(track.at("band"));
        return products.isEmpty() || band.isEmpty()
                ? Optional.empty()
                : Optional.of(shape(metric, products.get(), band.get()));
    }

    private static MetricShape shape(Cursor metric, ProductList products, SizeBand band) {
        return switch (metric.text("shape")) {
            case "customer-adds" -> new CustomerAdds(products, band);
            case "usage-growth" -> new UsageGrowth(products, band, metric.choice("lostEntries", LostEntries.class));
            case "deployments" ->
                new Deployments(
                        products,
                        band,
                        metric.fraction("sharePercent"),
                        metric.choice("lostEntries", LostEntries.class),
                        metric.choice("fallenServices", Deployments.Fallen.class));
            default -> throw new IllegalStateException("the schema knows a shape that nothing reads");
        };
    }

    private static Option option(Cursor option) {
        Set<AssociationType> types = EnumSet.noneOf(AssociationType.class);
        for (Cursor type : option.at("types").items()) {
            switch (type.text().toUpperCase(Locale.ROOT)) {
                case "CSP" -> types.addAll(EnumSet.of(AssociationType.CSP_TIER_1, AssociationType.CSP_TIER_2));
                default -> types.add(AssociationType.valueOf(type.text()));
            }
        }
        return new Option(new AssociationTypes(types), option.number("target"), option.rule());
    }
}
