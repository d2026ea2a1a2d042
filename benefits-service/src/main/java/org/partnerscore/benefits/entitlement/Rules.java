package org.partnerscore.benefits.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Cap;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Grant;
import org.partnerscore.benefits.catalogue.Grantor;

/** The catalogue as it is in force on some days, turned round: by what is held. Put together once. */
record Rules(
        LocalDate edition,
        List<Benefit> benefits,
        Map<Area, List<Given>> byArea,
        Map<Category, List<Given>> byCategory,
        Map<String, List<Given>> bySpecialization,
        Map<Category, Cap> caps) {

    /** A grant of the benefit at that place in the list. */
    record Given(int benefit, Grant grant) {}

    static Rules of(Catalogue catalogue, LocalDate day) {
        List<Benefit> benefits = List.copyOf(catalogue.on(day).values());
        Map<Area, List<Given>> byArea = new EnumMap<>(Area.class);
        Map<Category, List<Given>> byCategory = new EnumMap<>(Category.class);
        Map<String, List<Given>> bySpecialization = new HashMap<>();
        for (int at = 0; at < benefits.size(); at++) {
            for (Grant grant : benefits.get(at).grants()) {
                Given given = new Given(at, grant);
                if (grant.by() == Grantor.DESIGNATION) {
                    for (Area area : Area.values()) {
                        if (grant.comesWithDesignationOf(area)) {
                            byArea.computeIfAbsent(area, each -> new ArrayList<>())
                                    .add(given);
                        }
                    }
                }
                grant.categories().forEach(category -> byCategory
                        .computeIfAbsent(category, each -> new ArrayList<>())
                        .add(given));
                grant.specializations().forEach(specialization -> bySpecialization
                        .computeIfAbsent(specialization, each -> new ArrayList<>())
                        .add(given));
            }
        }
        Map<Category, Cap> caps = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            catalogue.cap(category, day).ifPresent(cap -> caps.put(category, cap));
        }
        return new Rules(catalogue.editionOn(day), benefits, byArea, byCategory, bySpecialization, caps);
    }

    List<Given> ofDesignation(Area area) {
        return byArea.getOrDefault(area, List.of());
    }

    List<Given> ofSpecialization(String specialization, Category category) {
        List<Given> given = new ArrayList<>(byCategory.getOrDefault(category, List.of()));
        given.addAll(bySpecialization.getOrDefault(specialization, List.of()));
        return given;
    }
}
