package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Every partner that can have a score, read page by page, so that memory does not grow with the program. */
@ApplicationScoped
public class Roster {

    /** Takes the ids of the roster one after the other. */
    @FunctionalInterface
    public interface Taking<E extends Exception> {
        void take(String partnerId) throws E;
    }

    private final PatientNeighbours neighbours;

    Roster(PatientNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Gives the partners by id; locations are left out. Throws {@link NeighbourFailed} where a page does not come. */
    public <E extends Exception> void each(Taking<E> taking) throws E {
        Optional<String> after = Optional.empty();
        do {
            PartnersApi.Page page = neighbours.partners(after).await();
            for (PartnersApi.Listed listed : page.items()) {
                if (!listed.isLocation()) {
                    taking.take(listed.partnerId());
                }
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }
}
