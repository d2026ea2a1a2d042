package org.partnerscore.scoring.rulebook;

import java.util.Optional;
import org.partnerscore.scoring.engine.DistinctProducts;
import org.partnerscore.scoring.engine.HigherTotal;
import org.partnerscore.scoring.engine.Micros;
import org.partnerscore.scoring.engine.Segment;
import org.partnerscore.scoring.engine.SegmentShare;
import org.partnerscore.scoring.engine.TrackChoice;

/** Makes the choice between the tracks of an area file. */
final class TrackChoiceReader {

    private TrackChoiceReader() {}

    static Optional<? extends TrackChoice> read(Cursor choice, AreaLists lists) {
        if (choice.text().equals("higher-total")) {
            return Optional.of(new HigherTotal());
        }
        return choice.text("assigned").equals("by-segment") ? bySegment(choice, lists) : byProducts(choice, lists);
    }

    private static Optional<DistinctProducts> byProducts(Cursor choice, AreaLists lists) {
        return lists.products(choice.at("products"))
                .map(products -> new DistinctProducts(
                        products,
                        MetricReader.types(choice.at("types")),
                        (int) choice.number("distinctProducts"),
                        choice.fraction("revenueAboveUsd"),
                        choice.text("track"),
                        choice.text("otherwise"),
                        choice.rule()));
    }

    private static Optional<SegmentShare> bySegment(Cursor choice, AreaLists lists) {
        Cursor share = choice.at("customersPercent");
        boolean inclusive = share.has("atLeast");
        return lists.services(choice.at("products"))
                .map(services -> new SegmentShare(
                        choice.choice("segment", Segment.class),
                        choice.text("track"),
                        choice.text("otherwise"),
                        services,
                        MetricReader.types(choice.at("types")),
                        (int) choice.number("months"),
                        share.fraction(inclusive ? "atLeast" : "above"),
                        inclusive ? SegmentShare.Reaching.AT_LEAST : SegmentShare.Reaching.ABOVE,
                        choice.has("revenueBelowUsd")
                                ? Optional.of(Micros.of(choice.decimal("revenueBelowUsd")))
                                : Optional.empty(),
                        choice.rule()));
    }
}
