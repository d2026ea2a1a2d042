package org.partnerscore.scoring.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerscore.common.audit.Deed;

/** What is done to runs, in the audit log. */
final class Deeds {

    /** @param chosen the editions that were named in place of those in force */
    record Queued(String state, RunCause cause, LocalDate asOf, List<String> areas, Map<String, LocalDate> chosen) {

        static Queued of(Basis basis, RunCause cause) {
            return new Queued(RunState.QUEUED.word(), cause, basis.asOf(), basis.areas(), basis.chosen());
        }
    }

    /** @param partners how many; empty = everybody */
    record Over(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> partners) {}

    record State(String state) {}

    private Deeds() {}

    static Deed asked(UUID id, Basis basis) {
        return run(id).after(Queued.of(basis, RunCause.REQUEST));
    }

    static Deed following(UUID id, Basis basis, Optional<List<String>> roster) {
        return run(id).after(Queued.of(basis, RunCause.FEED)).details(new Over(roster.map(List::size)));
    }

    static Deed cancelled(UUID id, String former) {
        return run(id).before(new State(former)).after(new State(RunState.CANCELLED.word()));
    }

    static Deed reopened(UUID id) {
        return run(id).before(new State(RunState.FAILED.word())).after(new State(RunState.QUEUED.word()));
    }

    private static Deed run(UUID id) {
        return Deed.to("score-runs", id.toString());
    }
}
