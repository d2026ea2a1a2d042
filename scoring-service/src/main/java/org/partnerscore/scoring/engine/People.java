package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The links of individuals to a partner and its locations, with what the individuals hold. */
record People(Set<String> ownIds, List<Person> links) {

    People {
        ownIds = Set.copyOf(ownIds);
        links = List.copyOf(links);
    }

    /** A person belongs to the partner of the latest link that is not after the day, if that link has not ended by then. */
    List<Person> on(LocalDate day) {
        Map<String, Person> latest = new TreeMap<>();
        for (Person link : links) {
            if (!link.isWithdrawn() && !link.linkedOn().isAfter(day)) {
                latest.merge(
                        link.individualId(),
                        link,
                        (one, other) -> other.linkedOn().isAfter(one.linkedOn()) ? other : one);
            }
        }
        latest.values().removeIf(link -> link.hasEndedBy(day) || !ownIds.contains(link.partnerId()));
        return List.copyOf(latest.values());
    }

    /** Every day on which somebody may begin or cease to count by one of the lists. */
    NavigableSet<LocalDate> changes(Set<CertificationList> lists) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (CertificationList list : lists) {
            for (CertificationList.Listed listed : list.certifications()) {
                listed.from().ifPresent(days::add);
                listed.until().ifPresent(days::add);
            }
        }
        for (Person link : links) {
            days.add(link.linkedOn());
            link.unlinkedOn().ifPresent(days::add);
            for (Certificate certificate : link.certificates()) {
                days.add(certificate.earnedOn());
                certificate.expiresOn().ifPresent(days::add);
                certificate.revokedOn().ifPresent(days::add);
                for (CertificationList list : lists) {
                    list.lastDayOf(certificate).ifPresent(last -> days.add(last.plusDays(1)));
                }
            }
        }
        return days;
    }
}
