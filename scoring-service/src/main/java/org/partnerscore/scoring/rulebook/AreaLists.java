package org.partnerscore.scoring.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.scoring.engine.AllServices;
import org.partnerscore.scoring.engine.Band;
import org.partnerscore.scoring.engine.CertificationList;
import org.partnerscore.scoring.engine.ProductList;
import org.partnerscore.scoring.engine.RateCard;
import org.partnerscore.scoring.engine.RevenueBand;
import org.partnerscore.scoring.engine.Services;
import org.partnerscore.scoring.engine.SizeBand;

/** What the metrics of an area file refer to by name: its product lists, size bands and certification lists. */
final class AreaLists {

    private final Catalogue catalogue;
    private final Map<String, Services> products = new LinkedHashMap<>();
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Optional<RateCard> rateCard;
    private final Map<String, CertificationList> certifications = new LinkedHashMap<>();

    AreaLists(Cursor file, Catalogue catalogue) {
        this.catalogue = catalogue;
        file.at("products").members().forEach(list -> products.put(list.getKey(), services(list)));
        file.at("certifications").members().forEach(list -> certifications.put(list.getKey(), certificationList(list)));
        rateCard = file.has("rateCard") ? Optional.of(rateCard(file.at("rateCard"))) : Optional.empty();
        // A band with a grace refers to another band, so that those without one are read first.
        List<Map.Entry<String, Cursor>> read = new ArrayList<>(file.at("bands").members());
        read.sort((one, other) ->
                Boolean.compare(one.getValue().has("grace"), other.getValue().has("grace")));
        read.forEach(band -> band(band).ifPresent(known -> bands.put(band.getKey(), known)));
    }

    /** A list, or every Azure service. */
    Optional<Services> services(Cursor reference) {
        return find(products, reference, "product list");
    }

    /** A list that names its products, for what is looked at product by product. */
    Optional<ProductList> products(Cursor reference) {
        return narrowed(services(reference), ProductList.class, reference, "lists no products one by one");
    }

    Optional<Band> band(Cursor reference) {
        return find(bands, reference, "band");
    }

    Optional<SizeBand> sizeBand(Cursor reference) {
        return narrowed(band(reference), SizeBand.class, reference, "is no band of paid seats");
    }

    private static <T, N extends T> Optional<N> narrowed(
            Optional<T> found, Class<N> wanted, Cursor reference, String otherwise) {
        if (found.isPresent() && !wanted.isInstance(found.get())) {
            reference.wrong("'" + reference.text() + "' " + otherwise);
        }
        return found.filter(wanted::isInstance).map(wanted::cast);
    }

    Optional<RevenueBand> revenueBand(Cursor reference) {
        return narrowed(band(reference), RevenueBand.class, reference, "is no band of consumed revenue");
    }

    /** The file's rate card, which must have a rate for every product of the list. */
    Optional<RateCard> rates(Cursor reference) {
        Optional<ProductList> valued = products(reference);
        if (rateCard.isEmpty()) {
            reference.wrong("the file has no rate card");
        }
        rateCard.ifPresent(card -> valued.ifPresent(list -> list.products().stream()
                .filter(product -> !card.rates().containsKey(product))
                .forEach(product -> reference.wrong("the rate card has no rate for '" + product + "'"))));
        return rateCard;
    }

    Optional<CertificationList> certifications(Cursor reference) {
        return find(certifications, reference, "certification list");
    }

    private static <T> Optional<T> find(Map<String, T> known, Cursor reference, String what) {
        Optional<T> found = Optional.ofNullable(known.get(reference.text()));
        // What is not there at all has been told by the schema.
        if (found.isEmpty() && !reference.node().isMissingNode()) {
            reference.wrong("the file has no " + what + " '" + reference.text() + "'");
        }
        return found;
    }

    private Services services(Map.Entry<String, Cursor> list) {
        Cursor place = list.getValue();
        return place.has("every")
                ? new AllServices(list.getKey(), Set.copyOf(slugs(place.at("except"))), place.rule())
                : new ProductList(list.getKey(), slugs(place.at("products")), place.rule());
    }

    private List<String> slugs(Cursor products) {
        List<String> slugs = new ArrayList<>();
        for (Cursor product : products.items()) {
            slugs.add(slug(product));
        }
        return slugs;
    }

    private String slug(Cursor product) {
        if (!catalogue.products().contains(product.text())) {
            product.wrong("the catalogue knows no product '" + product.text() + "'");
        }
        return product.text();
    }

    private RateCard rateCard(Cursor card) {
        Map<String, RateCard.Rate> rates = new LinkedHashMap<>();
        for (Cursor rate : card.at("rates").items()) {
            String product = slug(rate.at("product"));
            RateCard.Rate read =
                    new RateCard.Rate(rate.choice("unit", RateCard.RatedUnit.class), rate.fraction("rate"));
            if (rates.put(product, read) != null) {
                rate.at("product").wrong(product + " has a rate before this one");
            }
        }
        return new RateCard(rates, card.rule());
    }

    private CertificationList certificationList(Map.Entry<String, Cursor> list) {
        List<CertificationList.Listed> listed = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Cursor entry : list.getValue().at("certifications").items()) {
            CertificationList.Listed certification = new CertificationList.Listed(
                    entry.text("code"), entry.day("from"), entry.day("until"), entry.rule());
            if (!catalogue.certifications().contains(certification.code())) {
                entry.at("code").wrong("the catalogue knows no certification '" + certification.code() + "'");
            }
            if (!codes.add(certification.code())) {
                entry.at("code").wrong(certification.code() + " stands on the list twice");
            }
            if (certification.from().isPresent()
                    && certification.until().isPresent()
                    && !certification
                            .from()
                            .get()
                            .isBefore(certification.until().get())) {
                entry.wrong("from must be before until");
            }
            listed.add(certification);
        }
        int months = (int) list.getValue().number("monthsAfterRetirement");
        return new CertificationList(
                list.getKey(), months, listed, list.getValue().rule());
    }

    private Optional<? extends Band> band(Map.Entry<String, Cursor> band) {
        Cursor place = band.getValue();
        return place.has("consumedRevenueUsd") ? BandReader.revenue(band, this) : BandReader.seats(band, this);
    }
}
