package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the packages of an edition stand in their file. */
record OffersFile(
        LocalDate edition, String title, List<String> decisions, Map<String, Document> documents, List<Entry> packages)
        implements SourceFile {

    record Entry(
            @JsonProperty("package") String code,
            String name,
            Optional<BigDecimal> priceUsd,
            Optional<LocalDate> lastSoldOn,
            int days,
            int renewalDays,
            int cancellableWithinDays,
            boolean onceEver,
            Optional<String> note,
            List<Offer.Content> contents,
            Source source) {}

    @Override
    public String folder() {
        return "packages";
    }

    @Override
    public Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (int at = 0; at < packages.size(); at++) {
            sources.put("/packages/" + at, packages.get(at).source());
        }
        return sources;
    }

    List<Offer> read() {
        return packages.stream()
                .map(entry -> new Offer(
                        entry.code(),
                        entry.name(),
                        entry.priceUsd(),
                        entry.lastSoldOn(),
                        entry.days(),
                        entry.renewalDays(),
                        entry.cancellableWithinDays(),
                        entry.onceEver(),
                        entry.note(),
                        entry.contents(),
                        edition,
                        citation(entry.source())))
                .toList();
    }
}
