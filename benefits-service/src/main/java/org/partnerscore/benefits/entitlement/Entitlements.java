package org.partnerscore.benefits.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Grant;

/** Joins designation and catalogue: what a partner would have on a day. */
@ApplicationScoped
class Entitlements {

    private final Designations designations;
    private final Catalogue catalogue;

    Entitlements(Designations designations, Catalogue catalogue) {
        this.designations = designations;
        this.catalogue = catalogue;
    }

    /** The report on a partner's designation and what follows from it. */
    Answer of(String partnerId, LocalDate asOf) {
        DesignationReport report = designations.report(partnerId, Area.MODERN_WORK, asOf);
        return new Answer(
                report,
                catalogue.editionOn(asOf),
                entitlements(report, catalogue.on(asOf).values()));
    }

    /** A pure function of the designation and the benefits in force, in the order of the benefits. */
    static List<Entitlement> entitlements(DesignationReport report, Collection<Benefit> benefits) {
        if (!report.qualified()) {
            return List.of();
        }
        return benefits.stream()
                .map(benefit -> new Entitlement(benefit, report.solutionArea(), brought(report, benefit)))
                .filter(entitlement -> !entitlement.grants().isEmpty())
                .toList();
    }

    private static List<Grant> brought(DesignationReport report, Benefit benefit) {
        return benefit.grants().stream()
                .filter(grant -> grant.comesWithDesignationOf(report.solutionArea()))
                .toList();
    }

    record Answer(DesignationReport report, LocalDate catalogueEdition, List<Entitlement> entitlements) {}
}
