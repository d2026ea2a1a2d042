package org.partnerscore.benefits.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Renewal;
import org.partnerscore.benefits.standing.Assessment.Score;

/** What scoring-service says today, freshly, area by area. */
record Assessed(List<Assessment> areas) {

    Assessed {
        areas = List.copyOf(areas);
    }

    List<Assessment> qualified() {
        return areas.stream().filter(Assessment::qualified).toList();
    }

    Optional<Assessment> of(Area area) {
        return areas.stream().filter(each -> each.area() == area).findFirst();
    }

    boolean isQualified(Area area) {
        return of(area).filter(Assessment::qualified).isPresent();
    }

    /** What the renewal of an anniversary would rest on; empty where the area does not qualify for it, or was not asked about. */
    Optional<Renewal> renewal(Area area, LocalDate anniversary) {
        return of(area).flatMap(Assessment::renewal)
                .filter(renewal -> renewal.qualified() && renewal.anniversary().equals(anniversary));
    }

    /** Whether the areas were assessed for the renewal of that anniversary. */
    boolean isAbout(LocalDate anniversary) {
        return areas.stream().flatMap(each -> each.renewal().stream()).anyMatch(renewal -> renewal.anniversary()
                .equals(anniversary));
    }

    Optional<Score> rest(Area area) {
        return of(area).flatMap(Assessment::rest);
    }
}
