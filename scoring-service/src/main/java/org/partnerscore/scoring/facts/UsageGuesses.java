package org.partnerscore.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.scoring.engine.UsagePlan;

/**
 * What partners' usage was asked for the last time. Which usage to ask for follows from the associations, and nearly always it follows
 * what it followed before: asked at the same time as the associations, the answer is there when these confirm the question. Where
 * they do not, it is thrown away and the right one is asked for.
 */
@ApplicationScoped
class UsageGuesses {

    private static final int PARTNERS = 500;
    private static final int TENANTS_EACH = 2_000;

    private record Key(String partnerId, LocalDate asOf, String rules) {

        Key(String partnerId, Question question) {
            this(partnerId, question.asOf(), question.rules());
        }
    }

    private final Map<Key, UsagePlan> plans = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, UsagePlan> eldest) {
            return size() > PARTNERS;
        }
    };

    synchronized Optional<UsagePlan> find(String partnerId, Question question) {
        return Optional.ofNullable(plans.get(new Key(partnerId, question)));
    }

    synchronized void remember(String partnerId, Question question, UsagePlan plan) {
        int tenants = plan.selections().stream()
                .mapToInt(selection -> selection.tenantIds().size())
                .sum();
        if (tenants <= TENANTS_EACH) {
            plans.put(new Key(partnerId, question), plan);
        }
    }
}
