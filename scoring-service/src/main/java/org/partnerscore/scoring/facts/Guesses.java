package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.scoring.engine.UsagePlan;

/**
 * What partners' associations led to the last time. Whose certificates and which usage to ask for follows from the associations, and
 * nearly always it follows what it followed before: asked at the same time as the associations, the answers are there when these
 * confirm the questions. Where they do not, the answers are thrown away and the right questions are asked.
 */
@ApplicationScoped
class Guesses {

    private static final int PARTNERS = 500;
    private static final int TENANTS_EACH = 2_000;

    /**
     * What follows from the associations.
     *
     * @param partnerIds the partner and its locations
     */
    record Guess(List<String> partnerIds, UsagePlan usage) {

        int tenants() {
            return usage.selections().stream()
                    .mapToInt(selection -> selection.tenantIds().size())
                    .sum();
        }
    }

    private record Key(String partnerId, LocalDate asOf, String rules) {

        Key(String partnerId, Question question) {
            this(partnerId, question.asOf(), question.rules());
        }
    }

    private final Map<Key, Guess> guesses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Guess> eldest) {
            return size() > PARTNERS;
        }
    };

    synchronized Optional<Guess> find(String partnerId, Question question) {
        return Optional.ofNullable(guesses.get(new Key(partnerId, question)));
    }

    /** The few partners with very many tenants are not worth the memory. */
    synchronized void remember(String partnerId, Question question, Guess right) {
        if (right.tenants() <= TENANTS_EACH) {
            guesses.put(new Key(partnerId, question), right);
        }
    }
}
