package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Category;
import org.partnerscore.benefits.catalogue.Citation;

/** What the partner pays the auditor, in whole dollars, for these modules of an audit. */
public record AuditFee(
        Category category,
        LocalDate from,
        List<String> modules,
        int usd,
        Optional<Integer> hours,
        boolean approximate,
        Citation source) {

    public AuditFee {
        modules = List.copyOf(modules);
    }
}
