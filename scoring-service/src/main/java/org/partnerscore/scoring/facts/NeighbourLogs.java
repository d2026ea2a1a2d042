package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the neighbours tell of whom their writes touch. Every call throws {@link NeighbourFailed} where one does not answer. */
@ApplicationScoped
public class NeighbourLogs {

    /** The log of each neighbour. */
    public enum Log {
        ASSOCIATIONS(Service.ASSOCIATIONS),
        CERTIFICATES(Service.SKILLING),
        USAGE(Service.TELEMETRY);

        private final Service service;

        Log(Service service) {
            this.service = service;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its keys are tenants; else they are partners and locations. */
        public boolean isAboutTenants() {
            return this == USAGE;
        }

        Service service() {
            return service;
        }

        String path() {
            return "/api/v1/" + word() + "/changes";
        }
    }

    /** Takes the changes of a log one after the other. */
    @FunctionalInterface
    public interface Taking {
        void take(String cursor, Instant recordedAt, boolean everybody, List<String> keys);
    }

    private static final int IDS_IN_QUESTION = 10_000;

    private final PatientNeighbours neighbours;

    NeighbourLogs(PatientNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Gives what was written after the cursor, to the end. */
    public void each(Log log, Optional<String> cursor, Taking taking) {
        Optional<String> after = cursor;
        boolean more = true;
        while (more) {
            ChangesApi.Page page = neighbours.changes(log, after).await();
            for (ChangesApi.Change change : page.items()) {
                taking.take(change.cursor(), change.recordedAt(), change.everybody(), change.keys());
            }
            after = Optional.ofNullable(page.next());
            more = after.isPresent();
        }
    }

    /** The partners whose scores hang on these, by id. */
    public List<String> partnersOf(Collection<String> tenantIds, Collection<String> partnerIds) {
        SortedSet<String> partners = new TreeSet<>();
        parts(tenantIds).forEach(some -> partners.addAll(touchedBy(some, List.of())));
        parts(partnerIds).forEach(some -> partners.addAll(touchedBy(List.of(), some)));
        return List.copyOf(partners);
    }

    private List<String> touchedBy(List<String> tenantIds, List<String> partnerIds) {
        return neighbours
                .partnersTouched(new PartnersTouchedApi.Query(tenantIds, partnerIds))
                .await()
                .partnerIds();
    }

    /** Of so many that a question about them stays below what a service takes as a body. */
    private static Stream<List<String>> parts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return IntStream.range(0, (all.size() + IDS_IN_QUESTION - 1) / IDS_IN_QUESTION)
                .mapToObj(part ->
                        all.subList(part * IDS_IN_QUESTION, Math.min(all.size(), (part + 1) * IDS_IN_QUESTION)));
    }
}
