package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.SpecializationNames;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;

/** The catalogue of specializations, as entitlements and the benefits catalogue ask for it. */
@Singleton
class KnownSpecializations implements Covers, SpecializationNames {

    private static final Map<org.partnerscore.benefits.specialization.Category, Category> CATEGORIES = Map.of(
            org.partnerscore.benefits.specialization.Category.AZURE, Category.AZURE,
            org.partnerscore.benefits.specialization.Category.BUSINESS_APPLICATIONS, Category.BUSINESS_APPLICATIONS,
            org.partnerscore.benefits.specialization.Category.MODERN_WORK, Category.MODERN_WORK,
            org.partnerscore.benefits.specialization.Category.SECURITY, Category.SECURITY);

    private final SpecializationCatalogue specializations;

    KnownSpecializations(SpecializationCatalogue specializations) {
        this.specializations = specializations;
    }

    /** The expert program is in no category: it gives no benefits of specializations. */
    @Override
    public Optional<Category> categoryOf(String specialization) {
        return specializations
                .find(specialization)
                .flatMap(found -> Optional.ofNullable(CATEGORIES.get(found.category())));
    }

    @Override
    public boolean isCoveredBy(String specialization, Set<Area> designations, LocalDate day) {
        return specializations.isCoveredBy(specialization, designations, day);
    }

    @Override
    public boolean isKnown(String specialization) {
        return specializations.find(specialization).isPresent();
    }
}
