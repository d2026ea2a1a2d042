package org.partnerscore.scoring.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The answers of one gathering: for which day, and when it began. */
record KeptFacts(String partnerId, LocalDate asOf, Instant gatheredAt, Answers answers) {

    /** What an answer for {@code asked} that rests on these facts says of them; the service that failed stands first. */
    List<Stale> stale(LocalDate asked, Service failed) {
        List<Stale> stale = new ArrayList<>();
        stale.add(stale(failed, asked));
        for (Service service : Service.values()) {
            if (service != failed) {
                stale.add(stale(service, asked));
            }
        }
        return stale;
    }

    /** Skilling was asked about one day only: for a later one, what it said ends with the day that it was asked about. */
    private Stale stale(Service service, LocalDate asked) {
        Instant endOfDay = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean endsEarlier = service == Service.SKILLING && asOf.isBefore(asked) && endOfDay.isBefore(gatheredAt);
        return new Stale(service.id(), endsEarlier ? endOfDay : gatheredAt);
    }
}
