package org.partnerscore.scoring.rulebook;

import java.util.Map;
import java.util.Optional;
import org.partnerscore.scoring.engine.Band;
import org.partnerscore.scoring.engine.Micros;
import org.partnerscore.scoring.engine.RevenueBand;
import org.partnerscore.scoring.engine.SizeBand;

/** Makes the bands of an area file, by paid seats or by Azure consumed revenue. */
final class BandReader {

    private BandReader() {}

    static Optional<? extends Band> seats(Map.Entry<String, Cursor> band, AreaLists lists) {
        Cursor place = band.getValue();
        Optional<Long> upTo = place.has("upTo") ? Optional.of(place.number("upTo")) : Optional.empty();
        if (upTo.isPresent() && upTo.get() <= place.number("above")) {
            place.at("upTo").wrong("upTo must lie above " + place.number("above"));
        }
        Optional<SizeBand.Grace> grace = place.has("grace") ? grace(place.at("grace"), lists) : Optional.empty();
        return lists.products(place.at("products"))
                .map(list -> new SizeBand(band.getKey(), list, place.number("above"), upTo, grace, place.rule()));
    }

    private static Optional<SizeBand.Grace> grace(Cursor place, AreaLists lists) {
        return lists.sizeBand(place.at("grownInto"))
                .map(band -> new SizeBand.Grace(band, (int) place.number("months"), place.rule()));
    }

    static Optional<? extends Band> revenue(Map.Entry<String, Cursor> band, AreaLists lists) {
        Cursor place = band.getValue();
        Cursor usd = place.at("consumedRevenueUsd");
        boolean inclusive = usd.has("atLeast");
        long from = Micros.of(usd.decimal(inclusive ? "atLeast" : "above"));
        Optional<Long> upTo = usd.has("upTo") ? Optional.of(Micros.of(usd.decimal("upTo"))) : Optional.empty();
        if (upTo.isPresent() && upTo.get() < from) {
            usd.at("upTo").wrong("upTo must not lie below the lower limit");
        }
        return lists.services(place.at("products"))
                .map(services -> new RevenueBand(
                        band.getKey(),
                        services,
                        from,
                        inclusive ? RevenueBand.Lower.AT_LEAST : RevenueBand.Lower.ABOVE,
                        upTo,
                        (int) place.number("months"),
                        place.choice("ending", RevenueBand.Ending.class),
                        place.rule()));
    }
}
