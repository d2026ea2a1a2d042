package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The certifications that count for a metric; a retired one goes on counting for some months, its day included. */
public record CertificationList(String name, int monthsAfterRetirement, List<Listed> certifications, RuleRef rule) {

    public CertificationList {
        certifications = List.copyOf(certifications);
    }

    /** A certification on the list over {@code [from, until)}; an until stands in place of what retirement would say. */
    public record Listed(String code, Optional<LocalDate> from, Optional<LocalDate> until, RuleRef rule) {

        boolean isListedOn(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(day::isBefore).orElse(true);
        }
    }

    /** The last day on which a certificate of a retired certification counts; empty where retirement ends nothing. */
    Optional<LocalDate> lastDayOf(Certificate certificate) {
        return certificate.retiredOn().map(retired -> retired.plusMonths(monthsAfterRetirement));
    }

    Optional<Listed> find(String code) {
        for (Listed listed : certifications) {
            if (listed.code().equals(code)) {
                return Optional.of(listed);
            }
        }
        return Optional.empty();
    }
}
