package org.partnerscore.benefits.entitlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.SpecializationNames;
import org.partnerscore.benefits.specialization.Specialization;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;

/** The catalogue of specializations, as entitlements and the benefits catalogue ask for it. */
@Singleton
class KnownSpecializations implements Covers, SpecializationNames {

    private final SpecializationCatalogue specializations;

    KnownSpecializations(SpecializationCatalogue specializations) {
        this.specializations = specializations;
    }

    /** The expert program is in no category: it gives no benefits of specializations. */
    @Override
    public Optional<Category> categoryOf(String specialization) {
        return specializations
                .find(specialization)
                .map(Specialization::category)
                .filter(category -> category != Category.EXPERT_PROGRAM);
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
