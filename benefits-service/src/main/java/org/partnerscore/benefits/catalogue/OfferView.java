package org.partnerscore.benefits.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BenefitPackage", description = "Benefits that are bought without any designation.")
record OfferView(
        @JsonProperty("package") @Schema(examples = "success-core")
        String code,

        String name,

        @Schema(description = "For a year; null where none is published", examples = "925", nullable = true)
        BigDecimal priceUsd,

        @Schema(description = "Last day on which it is sold or renewed", nullable = true)
        LocalDate lastSoldOn,

        int days,
        int renewalDays,
        int cancellableWithinDays,

        @Schema(description = "Whether a partner can have it only once in its life")
        boolean onceEver,

        @Schema(nullable = true) String note,
        List<ContentView> contents,

        @Schema(description = "First day of the edition that says so", examples = "2026-06-25")
        LocalDate edition,

        CitationView source) {

    @Schema(name = "BenefitPackages")
    record OffersView(List<OfferView> items) {}

    @Schema(name = "PackagedBenefit")
    record ContentView(
            String benefit,
            String name,
            String unit,
            @Schema(nullable = true) Integer quantity,
            boolean unpublished) {}

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.code(),
                offer.name(),
                offer.priceUsd().orElse(null),
                offer.lastSoldOn().orElse(null),
                offer.days(),
                offer.renewalDays(),
                offer.cancellableWithinDays(),
                offer.onceEver(),
                offer.note().orElse(null),
                offer.contents().stream()
                        .map(content -> new ContentView(
                                content.benefit(),
                                content.name(),
                                content.unit(),
                                content.quantity().orElse(null),
                                content.unpublished()))
                        .toList(),
                offer.edition(),
                CitationView.of(offer.source()));
    }
}
