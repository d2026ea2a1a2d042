package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.security.Reach;

/**
 * Which locations a partner has, on the word of associations-service, so that callers of a partner are told whose score a location of theirs
 * counts for. It is asked in the caller's name, and only where they name another id than their own. Not a singleton: the gate is made
 * before there is any configuration.
 */
@ApplicationScoped
class Locations implements Reach {

    private static final int NOT_THEIRS = 404;

    private final Neighbours neighbours;
    private final FactsConfig config;
    private final Clock clock;

    Locations(Neighbours neighbours, FactsConfig config, Clock clock) {
        this.neighbours = neighbours;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean haveLocations(String partnerId, Set<String> locations) {
        if (!locations.stream().allMatch(PartnerId::isValid)) {
            return false;
        }
        try {
            byte[] answer = neighbours
                    .associations(List.copyOf(locations), List.of(LocalDate.now(clock)), Deadline.in(config.budget()))
                    .await();
            List<AssociationsApi.Partner> told = neighbours.read(answer).partners();
            return told.size() == locations.size()
                    && told.stream()
                            .allMatch(each ->
                                    locations.contains(each.partnerId()) && partnerId.equals(each.parentPartnerId()));
        } catch (NeighbourFailed failure) {
            throw failure.unavailable(", and only it knows whose " + locations + " is.", config.retryAfter());
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_THEIRS) {
                return false;
            }
            throw refusal;
        }
    }

    /** No request here names a customer. */
    @Override
    public boolean haveServed(String partnerId, Set<UUID> tenants) {
        return false;
    }
}
