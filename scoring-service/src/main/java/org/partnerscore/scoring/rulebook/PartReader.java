package org.partnerscore.scoring.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.AssociationTypes;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.LostEntries;
import org.partnerscore.scoring.engine.McvGrowth;
import org.partnerscore.scoring.engine.MetricShape;
import org.partnerscore.scoring.engine.Option;
import org.partnerscore.scoring.engine.Part;
import org.partnerscore.scoring.engine.ProductList;
import org.partnerscore.scoring.engine.RateCard;
import org.partnerscore.scoring.engine.RevenueBand;
import org.partnerscore.scoring.engine.RevenueGained;
import org.partnerscore.scoring.engine.RevenueReached;
import org.partnerscore.scoring.engine.SeatsInUse;
import org.partnerscore.scoring.engine.SumOfParts;
import org.partnerscore.scoring.engine.TenantDeployments;
import org.partnerscore.scoring.engine.UsageGrowth;

/** Makes what an option adds up: parts with a shape of their own, or groups of products that are valued together. */
final class PartReader {

    private final AreaLists lists;
    private final MetricReader metrics;

    PartReader(AreaLists lists, MetricReader metrics) {
        this.lists = lists;
        this.metrics = metrics;
    }

    /** Every type that a part or a group of the option looks at, so that the option is named by all of them. */
    static AssociationTypes types(Cursor option) {
        Set<AssociationType> types = EnumSet.noneOf(AssociationType.class);
        for (Cursor part : members(option)) {
            types.addAll(MetricReader.types(part.at("types")).types());
        }
        return new AssociationTypes(types);
    }

    static List<Cursor> members(Cursor option) {
        List<Cursor> members = new ArrayList<>(option.at("parts").items());
        members.addAll(option.at("groups").items());
        return members;
    }

    /** Parts are told by their names, which must differ. */
    static void checkNames(Cursor option) {
        Set<String> names = new HashSet<>();
        for (Cursor part : members(option)) {
            String name = part.has("part") ? part.text("part") : part.text("group");
            if (!names.add(name)) {
                part.wrong("'" + name + "' stands here twice");
            }
        }
    }

    Optional<SumOfParts> sum(Cursor option) {
        List<Part> parts = new ArrayList<>();
        for (Cursor part : option.at("parts").items()) {
            shape(part).ifPresent(shape -> parts.add(new Part(part.text("part"), shape, option(option, part))));
        }
        return Optional.of(new SumOfParts(parts));
    }

    private static Option option(Cursor option, Cursor part) {
        Fraction per = part.has("per") ? part.fraction("per") : Fraction.ONE;
        return new Option(MetricReader.types(part.at("types")), option.number("target"), per, part.rule());
    }

    private Optional<? extends MetricShape> shape(Cursor part) {
        return switch (part.text("shape")) {
            case "usage-growth" ->
                lists.products(part.at("products"))
                        .map(products -> new UsageGrowth(
                                products,
                                lists.sizeBand(part.at("band")),
                                part.choice("lostEntries", LostEntries.class)));
            case "revenue-gained" ->
                lists.products(part.at("products"))
                        .map(products -> new RevenueGained(
                                products,
                                (int) part.number("months"),
                                lists.revenueBand(part.at("band")),
                                part.choice("lostEntries", LostEntries.class)));
            case "seats-in-use" ->
                MetricReader.both(
                        lists.products(part.at("products")),
                        lists.sizeBand(part.at("band")),
                        (products, band) -> new TenantDeployments(
                                products, new SeatsInUse(products, band, part.fraction("sharePercent"))));
            case "revenue-reached" ->
                MetricReader.both(
                        lists.products(part.at("products")),
                        lists.revenueBand(part.at("band")),
                        (products, band) ->
                                new TenantDeployments(products, new RevenueReached(band, grace(part.at("grace")))));
            default -> metrics.shape(part, part);
        };
    }

    private Optional<RevenueReached.Grace> grace(Cursor grace) {
        Optional<RevenueBand> grownInto = lists.revenueBand(grace.at("grownInto"));
        return grownInto.map(band -> new RevenueReached.Grace(band, (int) grace.number("months"), grace.rule()));
    }

    Optional<McvGrowth> mcvGrowth(Cursor track, Cursor option) {
        List<McvGrowth.Group> groups = new ArrayList<>();
        Optional<RateCard> rates = Optional.empty();
        Set<String> valued = new HashSet<>();
        for (Cursor group : option.at("groups").items()) {
            rates = lists.rates(group.at("products"));
            for (ProductList products :
                    lists.products(group.at("products")).stream().toList()) {
                groups.add(new McvGrowth.Group(group.text("group"), products, option(option, group)));
                products.products().stream()
                        .filter(product -> !valued.add(product))
                        .forEach(product -> group.wrong("'" + product + "' is in a group before this one"));
            }
        }
        return rates.map(card -> new McvGrowth(groups, card, track.fraction("minimumBase")));
    }
}
