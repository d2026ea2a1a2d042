package org.partnerscore.scoring.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.scoring.engine.CertificationList;
import org.partnerscore.scoring.engine.ProductList;
import org.partnerscore.scoring.engine.SizeBand;

/** What the metrics of an area file refer to by name: its product lists, size bands and certification lists. */
final class AreaLists {

    private final Catalogue catalogue;
    private final Map<String, ProductList> products = new LinkedHashMap<>();
    private final Map<String, SizeBand> bands = new LinkedHashMap<>();
    private final Map<String, CertificationList> certifications = new LinkedHashMap<>();

    AreaLists(Cursor file, Catalogue catalogue) {
        this.catalogue = catalogue;
        file.at("products").members().forEach(list -> products.put(list.getKey(), productList(list)));
        file.at("certifications").members().forEach(list -> certifications.put(list.getKey(), certificationList(list)));
        // A band with a grace refers to another band, so that those without one are read first.
        List<Map.Entry<String, Cursor>> read = new ArrayList<>(file.at("bands").members());
        read.sort((one, other) ->
                Boolean.compare(one.getValue().has("grace"), other.getValue().has("grace")));
        read.forEach(band -> band(band).ifPresent(known -> bands.put(band.getKey(), known)));
    }

    Optional<ProductList> products(Cursor reference) {
        return find(products, reference, "product list");
    }

    Optional<SizeBand> band(Cursor reference) {
        return find(bands, reference, "band");
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

    private ProductList productList(Map.Entry<String, Cursor> list) {
        List<String> slugs = new ArrayList<>();
        for (Cursor product : list.getValue().at("products").items()) {
            if (!catalogue.products().contains(product.text())) {
                product.wrong("the catalogue knows no product '" + product.text() + "'");
            }
            slugs.add(product.text());
        }
        return new ProductList(list.getKey(), slugs, list.getValue().rule());
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

    private Optional<SizeBand> band(Map.Entry<String, Cursor> band) {
        Cursor place = band.getValue();
        Optional<Long> upTo = place.has("upTo") ? Optional.of(place.number("upTo")) : Optional.empty();
        if (upTo.isPresent() && upTo.get() <= place.number("above")) {
            place.at("upTo").wrong("upTo must lie above " + place.number("above"));
        }
        Optional<SizeBand.Grace> grace = place.has("grace") ? grace(place.at("grace")) : Optional.empty();
        return products(place.at("products"))
                .map(list -> new SizeBand(band.getKey(), list, place.number("above"), upTo, grace, place.rule()));
    }

    private Optional<SizeBand.Grace> grace(Cursor place) {
        return band(place.at("grownInto"))
                .map(band -> new SizeBand.Grace(band, (int) place.number("months"), place.rule()));
    }
}
